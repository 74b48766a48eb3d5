import type { ExportSource, Written } from "./export-source";
import { readObjects } from "./read-objects";

export async function* writeNdjson(source: ExportSource, written: Written): AsyncGenerator<Buffer> {
  for await (const objects of readObjects(source)) {
    written.rows += objects.length;
    yield Buffer.from(objects.map((object) => `${JSON.stringify(object)}\n`).join(""));
  }
}
