/** Whole lines of text. In those where a line begins at one of the places `undecodable`, there are bytes that the encoding does not have. */
export type TextBlock = { text: string; undecodable: number[] };
