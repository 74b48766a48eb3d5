/** What people do with their own accounts, which no key can: in Activity for owners, and for themselves. */
export const ACCOUNT_ACTIONS = {
  signIn: "Sign in",
  holdBackSignIns: "Hold back sign-ins after wrong passwords",
  changePassword: "Change the own password",
  createPasswordLink: "Make a link that sets a new password",
  resetPassword: "Set a new password with a link",
  endSession: "End a session",
  endOtherSessions: "End all other sessions",
  updateProfile: "Change the own name",
} as const;
export type AccountAction = keyof typeof ACCOUNT_ACTIONS;
