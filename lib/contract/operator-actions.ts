/** What an operator does to a member from the command line, told as that member's. */
export const OPERATOR_ACTIONS = {
  addedByOperator: "Be added by an operator",
  roleSetByOperator: "Be given a role by an operator",
  removedByOperator: "Be removed by an operator",
} as const;
export type OperatorAction = keyof typeof OPERATOR_ACTIONS;
