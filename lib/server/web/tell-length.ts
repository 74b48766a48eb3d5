import type { ServerResponse } from "node:http";
import { LENGTH_HEADER } from "@/lib/server/http/length-header";

/** An answer whose length is known says it, so that a download shows how far it is. */
export function tellLength(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response);
  response.setHeader = (name, value) =>
    name.toLowerCase() === LENGTH_HEADER ? setHeader("Content-Length", String(value)) : setHeader(name, value);
}
