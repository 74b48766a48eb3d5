const PRINTABLE = "[\\x21-\\x7e](?:[\\x20-\\x7e]{0,253}[\\x21-\\x7e])?";

/** Bare, or quoted as a structured field: 1 to 255 printable ASCII characters. */
export const IDEMPOTENCY_KEY = new RegExp(`^(?:"${PRINTABLE}"|(?!".*"$)${PRINTABLE})$`);
