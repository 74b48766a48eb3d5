"use client";
import { Check, Copy } from "lucide-react";
import { Button } from "./button";
import { useCopy } from "./use-copy";

type Props = { text: string; what: string; label?: string };

export function CopyButton({ text, what, label }: Props) {
  const { copied, copy } = useCopy(what);
  const Icon = copied ? Check : Copy;
  return label ? (
    <Button size="sm" onPress={() => copy(text)}>
      <Icon aria-hidden className="size-3.5" />
      {copied ? "Copied" : label}
    </Button>
  ) : (
    <Button look="ghost" size="icon" className="size-6" aria-label={`Copy the ${what}`} onPress={() => copy(text)}>
      <Icon aria-hidden className="size-3.5" />
    </Button>
  );
}
