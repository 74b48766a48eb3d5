import type { z } from "zod";
import { isProduction } from "@/lib/base/env";
import { AppError } from "@/lib/base/errors";
import { tooLarge } from "@/lib/contract/body-limit";
import type { Operation } from "@/lib/contract/operation";
import { answer, answering, type Endpoint, type Parsed, receive } from "./endpoint";
import { chunksOf } from "./read-body";

async function readBytes(request: Request, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunksOf(request.body)) {
    bytes += chunk.byteLength;
    if (bytes > most) throw new AppError("payload_too_large", `${tooLarge(most)}.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The route of an operation whose body is bytes of a file. */
export function bytesEndpoint<
  Name extends string,
  P extends z.ZodObject,
  Q extends z.ZodObject,
  R extends z.ZodType<{ data: object }>,
>(
  operation: Operation<P, Q, z.ZodUndefined, R> & { name: Name },
  handle: (input: Parsed<P, Q, z.ZodUndefined>, bytes: Buffer) => Promise<z.infer<R>>,
): Endpoint<Name> {
  return answering(operation, async ({ request, route }, { identify }) => {
    const ctx = await identify();
    const input = await receive(operation, { ctx, request, route });
    const envelope = await handle(input, await readBytes(request, operation.bytes ?? 0));
    if (!isProduction()) operation.response.parse(envelope);
    return answer({ body: JSON.stringify(envelope), requestId: ctx.requestId });
  });
}
