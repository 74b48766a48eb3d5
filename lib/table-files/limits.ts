const MIB = 1024 * 1024;

export const COLUMNS_MAX = 10_000;
/** Characters; a quote that is never closed would make one cell of the rest of the file. */
export const CELL_MAX = MIB;
export const CELL_LINES_MAX = 5000;
/** Of text in which no line ends. */
export const LINE_BYTES_MAX = 16 * MIB;
export const UNPACKED_MAX = 2048 * MIB;
/** How often a packed file may hold its own size, once that is more than `UNPACKED_FREE`. */
export const RATIO_MAX = 200;
export const UNPACKED_FREE = 10 * MIB;
/** What is packed and has to be read at any place is unpacked into memory. */
export const HELD_MAX = 64 * MIB;
/** Characters of all texts that a workbook keeps beside its sheets. */
export const SHARED_STRINGS_MAX = 96 * MIB;

/** What is looked at to tell encoding, delimiter and header. */
export const SAMPLE_BYTES = MIB;
/** What is looked at for the columns of JSON, whose objects need not have the same. */
export const JSON_SAMPLE_BYTES = 16 * MIB;

export const BATCH_ROWS = 1000;
/** A batch of a wide table has fewer rows. */
export const BATCH_CELLS = 200_000;

/** How much is read at once. */
export const PIECE_BYTES = 512 * 1024;
/** What is looked at to tell delimiter and header; a header stands among the first of them. */
export const SAMPLE_ROWS = 200;
export const HEADER_ROWS = 20;
/** Files in a zip. */
export const ENTRIES_MAX = 10_000;
/** Of a workbook, what is neither a sheet nor its texts. */
export const WORKBOOK_PART_MAX = 16 * MIB;
/** Of a Parquet file: what is read at once, and how much a page and a group of rows may hold. */
export const PARQUET_CELLS = 1_000_000;
export const PARQUET_PAGE_MAX = 256 * MIB;
export const PARQUET_GROUP_ROWS_MAX = 10_000_000;
