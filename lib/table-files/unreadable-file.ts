/** A file of which no table can be made; its message says to people what is wrong and what to do. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  constructor(
    readonly code: UnreadableCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export type UnreadableCode =
  | "empty"
  | "damaged"
  | "password"
  | "not_a_table"
  | "unsupported_format"
  | "no_table_inside"
  | "no_such_choice"
  | "too_many_columns"
  | "line_too_long"
  | "too_large";
