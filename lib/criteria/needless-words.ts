import { unicodeDomain } from "@/lib/contract/domain";
import type { Needless } from "@/lib/directory/domain";

const WORDS: Record<Needless, (name: string) => string> = {
  shared_host: (name) => `Many companies share ${name}, so it leaves out none.`,
  public_suffix: (name) => `Anyone can have a domain below ${name}, so it leaves out none.`,
  no_website: (name) => `No public website can be at ${name}, so it leaves out none.`,
};

/** Why a domain to leave out leaves out no company. */
export function needlessWords(domain: string, needless: Needless): string {
  return WORDS[needless](unicodeDomain(domain));
}
