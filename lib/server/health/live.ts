/** This process answers. */
export function live(): { status: "live" } {
  return { status: "live" };
}
