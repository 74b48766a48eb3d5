/** An element as it stands in the file. */
export type JsonElement = { line: number; text: string; isUndecodable: boolean };
