/** A file that can be read at any place: `read` gives what lies from one place up to another, which it leaves out. */
export type Bytes = { size: number; read(from: number, to: number): Promise<Uint8Array> };
