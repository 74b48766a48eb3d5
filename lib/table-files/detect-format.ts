import type { FirstBytes } from "./packed/first-bytes";
import { oldOffice } from "./packed/refuse-compound";
import { signatureOf } from "./packed/signature";
import type { Format } from "./reading";
import { detectEncoding } from "./text/detect-encoding";
import { textSample } from "./text/text-sample";
import { UnreadableFile } from "./unreadable-file";

/** Of which text has hardly any: neither white space nor NUL, which is told of row by row. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROLS = /[\x01-\x08\x0e-\x1a\x1c-\x1f]/g;
const CONTROLS_MAX = 0.02;
const MARKUP = /^\s*(<!doctype html|<html|<head|<body|<table|<meta)/i;
const XML = /^\s*<(\?xml|[a-z][\w:-]*[\s>])/i;

const PACKED = "What is to be read is packed by gzip. Upload it packed once, or not at all.";
const AS_CSV = "Save the table as CSV or as an Excel workbook (.xlsx), and upload that.";

/** What format a file has that is not packed, by what stands in it. */
export function detectFormat(first: FirstBytes, encoding?: string | null): Format {
  if (first.bytes.length === 0) throw new UnreadableFile("empty", "The file is empty. Choose one with a table in it.");
  const signature = signatureOf(first.bytes);
  if (signature === "parquet") return "parquet";
  if (signature === "zip") return "xlsx";
  if (signature === "gzip") {
    throw new UnreadableFile("unsupported_format", PACKED);
  }
  if (signature === "compound") throw oldOffice();
  return textFormat(textSample(first, detectEncoding(first, encoding)));
}

function textFormat(text: string): Format {
  const start = text.slice(0, 65_536);
  if ((start.match(CONTROLS)?.length ?? 0) > start.length * CONTROLS_MAX) {
    throw new UnreadableFile("not_a_table", `The file is neither text nor a workbook. ${AS_CSV}`);
  }
  if (MARKUP.test(start)) {
    throw new UnreadableFile("unsupported_format", `This is a web page (HTML), whatever its name says. ${AS_CSV}`);
  }
  if (XML.test(start)) throw new UnreadableFile("unsupported_format", `This is an XML file. ${AS_CSV}`);
  if (/^\s*\[\s*[{\]]/.test(start)) return "json";
  return /^\s*\{/.test(start) ? objectFormat(text) : "csv";
}

function objectFormat(text: string): Format {
  const lines = text.split(/\r\n|\r|\n/, 100).filter((line) => line.trim() !== "");
  if (lines.some(isObject)) return "ndjson";
  if (!/^\s*\{\s*("|\})/.test(text)) return "csv";
  throw new UnreadableFile(
    "not_a_table",
    "The file is one JSON object. Save the table as an array of objects, or as one object a line.",
  );
}

function isObject(line: string): boolean {
  if (!line.trimStart().startsWith("{")) return false;
  try {
    return typeof JSON.parse(line) === "object";
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
