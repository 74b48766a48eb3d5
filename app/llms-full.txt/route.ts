import { publicUrl } from "@/lib/base/env";
import { referenceToMarkdown } from "@/lib/reference/to-markdown";

export function GET(): Response {
  return new Response(referenceToMarkdown({ address: publicUrl(), ids: {} }), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=300" },
  });
}
