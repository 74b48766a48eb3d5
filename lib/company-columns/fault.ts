/** What could not be read of a row, in words for people. */
export type Fault = { column: string | null; value: string; code: string; message: string; advice: string };

export type Told = Pick<Fault, "code" | "message" | "advice">;

/** What a cell says: a value, or why there is none. */
export type ReadCell<T> = { value: T } | { fault: Told };

const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?e\+?\d{1,3}$/i;

export const SCIENTIFIC_NUMBER: Told = {
  code: "scientific_number",
  message: "A spreadsheet has shortened this number",
  advice: "Format the column as text and export the list again",
};

/** Whether a spreadsheet has written a long number as 4.42E+11, so that its digits are lost. */
export function isScientific(text: string): boolean {
  return SCIENTIFIC.test(text);
}
