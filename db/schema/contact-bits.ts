/** SQL for which contact data is known, a bit each as `contactBit` has them; `of` is a table's name and a dot. */
export function contactBits(of = ""): string {
  return `((${of}website is not null)::int + 2 * (${of}phone is not null)::int + 4 * (${of}email is not null)::int)::smallint`;
}
