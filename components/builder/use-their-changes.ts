"use client";
import { useEffect, useRef, useState } from "react";
import { BUILDER_FIELDS, type BuilderField, type BuilderFields } from "@/lib/client/builder-fields";
import { changedFields } from "@/lib/client/merge-fields";
import type { SaveState } from "@/lib/client/saver";
import type { KnownDraft } from "@/lib/client/workflow-drafts";
import { useMyName } from "../shell/me";
import { announce } from "../ui/announcer";
import { formatList } from "../ui/intl";
import { FIELD_WORDS } from "./part-words";

const NAMED = 3;

function sentence(who: string | null, fields: readonly BuilderField[]): string {
  const named = fields.slice(0, NAMED).map((field) => FIELD_WORDS[field]);
  const rest = fields.length - named.length;
  return `${who ?? "Somebody"} also changed ${formatList(rest > 0 ? [...named, `${rest} more`] : named)}.`;
}

/** What somebody else has changed meanwhile that went together with what is here, in words. */
export function useTheirChanges({ stored, status }: SaveState<BuilderFields, KnownDraft>) {
  const [words, setWords] = useState<string | null>(null);
  const last = useRef({ stored, isAsked: false });
  const me = useMyName();
  const isAsked = status.kind === "conflict";
  useEffect(() => {
    const before = last.current;
    last.current = { stored, isAsked };
    const { draft, isOwn } = stored.object;
    // What was asked about has been said.
    if (isOwn || isAsked || before.isAsked || before.stored === stored || draft.updated_by === me) return;
    const changed = changedFields(BUILDER_FIELDS, before.stored.value, stored.value);
    if (changed.length === 0) return;
    const news = sentence(draft.updated_by, changed);
    setWords(news);
    announce(news);
  }, [stored, isAsked, me]);
  return { words, dismiss: () => setWords(null) };
}
