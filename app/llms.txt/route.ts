import { publicUrl } from "@/lib/base/env";
import { indexToMarkdown } from "@/lib/reference/to-markdown";

export function GET(): Response {
  return new Response(indexToMarkdown({ address: publicUrl(), ids: {} }), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=300" },
  });
}
