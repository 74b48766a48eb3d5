"use client";
import { Check, SquareTerminal } from "lucide-react";
import type { ListRequest } from "@/lib/client/list-request";
import { Button } from "../ui/button";
import { toast } from "../ui/toast";
import { useCopy } from "../ui/use-copy";
import { requestCommand } from "./request-command";

/** What the table shows, as a request to the API that anyone with a key can send; nothing where there is none. */
export function CopyRequest({ request }: { request: ListRequest | undefined }) {
  const { copied, copy } = useCopy("API request");
  if (!request) return null;
  const Icon = copied ? Check : SquareTerminal;

  const onPress = async () => {
    const command = requestCommand(request, window.location.origin);
    if (!(await copy(command))) toast.error("The browser does not allow copying here.", { description: command });
  };
  return (
    <Button look="ghost" size="sm" onPress={onPress}>
      <Icon aria-hidden className="size-3.5" />
      <span className="max-md:sr-only">{copied ? "Copied" : "Copy as API request"}</span>
    </Button>
  );
}
