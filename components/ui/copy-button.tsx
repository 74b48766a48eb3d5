"use client";
import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { announce } from "./announcer";
import { Button } from "./button";
import { copyText } from "./copy-text";

const SHOWN_MS = 1_600;

type Props = { text: string; what: string; label?: string };

export function CopyButton({ text, what, label }: Props) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  async function copy() {
    const done = await copyText(text);
    setCopied(done);
    announce(done ? `Copied the ${what}` : `The ${what} could not be copied: select it and copy it by hand`);
  }
  const Icon = copied ? Check : Copy;
  return label ? (
    <Button size="sm" onPress={copy}>
      <Icon aria-hidden className="size-3.5" />
      {copied ? "Copied" : label}
    </Button>
  ) : (
    <Button look="ghost" size="icon" className="size-6" aria-label={`Copy the ${what}`} onPress={copy}>
      <Icon aria-hidden className="size-3.5" />
    </Button>
  );
}
