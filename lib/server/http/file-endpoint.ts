import type { z } from "zod";
import type { Operation } from "@/lib/contract/operation";
import type { StoredFile } from "@/lib/exports/open-file";
import { answering, type Endpoint, type Parsed, readAddress, receive } from "./endpoint";
import { LENGTH_HEADER } from "./length-header";

type Addressed<P extends z.ZodObject, Q extends z.ZodObject> = Pick<Parsed<P, Q, z.ZodUndefined>, "params" | "query">;
/** Of one that is written as it is sent nobody knows the size. */
type SentFile = Omit<StoredFile, "bytes"> & Partial<Pick<StoredFile, "bytes">>;
type Open<P extends z.ZodObject, Q extends z.ZodObject> = {
  /** For whoever may read it. */
  open: (input: Parsed<P, Q, z.ZodUndefined>) => Promise<SentFile>;
  /** For whoever has its link, which carries a `token`; it throws for a token that is not the file's. */
  openByLink?: (input: Addressed<P, Q>) => Promise<SentFile>;
};

/** The route of an operation that answers with a file. */
export function fileEndpoint<Name extends string, P extends z.ZodObject, Q extends z.ZodObject, R extends z.ZodType>(
  operation: Operation<P, Q, z.ZodUndefined, R> & { name: Name },
  { open, openByLink }: Open<P, Q>,
): Endpoint<Name> {
  return answering(operation, async ({ requestId, request, route }, { identify }) => {
    const file =
      openByLink && new URL(request.url).searchParams.has("token")
        ? await openByLink(await readAddress(operation, { request, route }))
        : await open(await receive(operation, { ctx: await identify(), request, route }));
    const headers = {
      "Content-Type": file.type,
      ...(file.bytes !== undefined && { [LENGTH_HEADER]: String(file.bytes) }),
      "Content-Disposition": `attachment; filename="${file.name}"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store, no-transform",
      "X-Request-Id": requestId,
    };
    return new Response(file.stream, { headers });
  });
}
