import { ownAddress } from "@/lib/env";
import { referenceToMarkdown } from "@/lib/reference/to-markdown";

export function GET(): Response {
  return new Response(referenceToMarkdown({ address: ownAddress(), ids: {} }), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=300" },
  });
}
