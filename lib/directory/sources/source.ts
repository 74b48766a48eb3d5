import type { Coverage } from "@/db/schema/directory";
import type { SourceKind } from "@/lib/contract/source-kinds";

/** A company as a source tells of it, before anything is made alike. */
export type RawRecord = {
  sourceRecordId: string;
  licence: string;
  coverage: Coverage;
  name: string;
  /** An OpenStreetMap key and value. */
  category: string;
  description?: string;
  website?: string;
  phone?: string;
  email?: string;
  street?: string;
  city?: string;
  /** ISO 3166-2. */
  region?: string;
  postalCode?: string;
  /** ISO 3166-1. */
  country?: string;
  latitude?: number;
  longitude?: number;
  /** Where a brand operates: country and region codes; `US*` says all over the country. */
  areas?: string[];
  /** Wikidata's id of the brand. */
  brandId?: string;
  /** Its numbers in public registers, by register: `us-ein`, `us-npi`, `gb-coh`. */
  registerIds?: Record<string, string>;
  /** Network to address. */
  social?: Record<string, string>;
};

/** A part of a source that can be fetched, and retried, alone. */
export type Unit = { key: string; label: string };

/** Where companies come from. A new source is one file that gives one of these. */
export type Source = {
  key: string;
  /** Open data unless told otherwise. */
  kind?: SourceKind;
  name: string;
  /** What it covers and what it lacks. */
  description: string;
  licence: string;
  attribution: string;
  /** Names the data and how it is normalised: two loads of one version give the same rows. */
  version: string;
  readAt: Date;
  plan(): Unit[];
  fetch(unit: Unit, signal: AbortSignal): AsyncIterable<RawRecord>;
};

export class SourceError extends Error {
  override readonly name = "SourceError";
  constructor(
    message: string,
    readonly retryable: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
