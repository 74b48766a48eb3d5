/** A failure and what caused it, the outermost first; drivers are wrapped by what calls them. */
export function* causesOf(error: unknown): Generator<object> {
  for (let at = error; typeof at === "object" && at !== null; at = "cause" in at ? at.cause : undefined) yield at;
}

/** Whether a failure, or one that caused it, has one of these codes, such as SQLSTATE. */
export function hasCode(error: unknown, codes: readonly string[]): boolean {
  return causesOf(error).some((cause) => "code" in cause && codes.includes(String(cause.code)));
}
