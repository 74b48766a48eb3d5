import { type Ctx, requireScope } from "@/lib/access/actor";
import { invalid } from "@/lib/base/errors";
import type { ReadPlaces } from "@/lib/contract/directory";
import { PLACE_CANDIDATES_MAX, PLACE_LINES_MAX, PLACE_PARTS_MAX, placeLines } from "@/lib/contract/place-lines";
import { findPlaces, toPlace } from "./find-places";
import { calledSo, meantPlace, once } from "./meant-place";
import { partPlaces, spansOf } from "./part-places";

/** Of a name that many have: enough to see that one is by far the largest. */
const LOOKED_AT = 20;

function requireFew(count: number): void {
  if (count > PLACE_LINES_MAX) {
    throw invalid([{ path: "text", message: `must name at most ${PLACE_LINES_MAX} places` }]);
  }
}

/** The places of each text that has any. */
async function placesOf(ctx: Ctx, texts: readonly string[], isExact: boolean) {
  const asked = [...new Set(texts)];
  const found = asked.length > 0 ? await findPlaces(ctx, { texts: asked, limit: LOOKED_AT, isExact }) : [];
  return new Map(asked.map((text, at) => [text, found[at] ?? []]));
}

/** What each line of a list means, by what `listPlaces` finds: in two statements, however many lines there are. */
export async function readPlaces(ctx: Ctx, { text }: { text: string }): Promise<ReadPlaces> {
  requireScope(ctx, "prospector.read");
  const lines = placeLines(text);
  requireFew(Math.max(lines.length, lines.reduce((sum, { parts }) => sum + parts.length, 0) / PLACE_PARTS_MAX));
  const exact = await placesOf(
    ctx,
    lines.flatMap(({ parts }) => spansOf(parts)),
    true,
  );
  const called = (name: string) => calledSo(exact.get(name) ?? []);
  const written = lines.flatMap(({ line, parts }) => partPlaces(parts, called).map((name) => ({ line, text: name })));
  requireFew(written.length);
  const unclear = written.map(({ text: name }) => name).filter((name) => called(name).length === 0);
  const alike = await placesOf(ctx, unclear, false);
  return {
    object: "prospector_read_places",
    lines: written.map((one) => {
      const rows = called(one.text);
      const meant = meantPlace(rows);
      if (meant) return { ...one, status: "found", place: toPlace(meant), candidates: [] };
      const candidates = (rows.length > 0 ? rows : once(alike.get(one.text) ?? [])).slice(0, PLACE_CANDIDATES_MAX);
      const status = candidates.length > 0 ? ("ambiguous" as const) : ("unknown" as const);
      return { ...one, status, place: null, candidates: candidates.map(toPlace) };
    }),
  };
}
