"use client";
import type { KeyboardEvent } from "react";
import type { Decision, Duplicate } from "@/lib/contract/duplicates";

const STEPS: Record<string, 1 | -1> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const DECIDES: Record<string, Decision> = { s: "same", a: "apart" };

function cardOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>("[data-pair]") ?? null;
}

/** Moves the focus to the pair after or before; false where there is none. */
export function stepFrom(card: HTMLElement | null, step: 1 | -1): boolean {
  const next = step === 1 ? card?.nextElementSibling : card?.previousElementSibling;
  const button = next?.querySelector<HTMLElement>("[data-decide]");
  button?.focus();
  button?.scrollIntoView({ block: "nearest" });
  return button !== null && button !== undefined;
}

/** While the focus is in the list: up and down among the pairs, `s` and `a` decide the one that has it. */
export function usePairKeys(pairs: readonly Duplicate[], decide: (pair: Duplicate, decision: Decision) => void) {
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
    const card = cardOf(event.target);
    const step = STEPS[event.key];
    if (step && stepFrom(card, step)) event.preventDefault();
    const decision = DECIDES[event.key];
    const pair = pairs.find(({ id }) => id === card?.dataset.pair);
    if (decision && pair) decide(pair, decision);
  };
}
