import type { Method } from "@/lib/contract/operation";

/** Where every example expects a key. */
export const KEY_VARIABLE = "PROSPECTOR_API_KEY";

type Sent = {
  method: Method;
  url: string;
  headers?: readonly (readonly [name: string, value: string])[];
  body?: string | null;
  flags?: string;
};

/** As one word of a shell, which reads nothing in it. */
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** A request as a command that runs as printed once the variable holds a key. */
export function toCurl({ method, url, headers = [], body = null, flags = "" }: Sent): string {
  const verb = method === "GET" || (method === "POST" && body !== null) ? "" : ` -X ${method}`;
  return [
    `curl${flags}${verb} ${quoted(url)}`,
    `-H "Authorization: Bearer $${KEY_VARIABLE}"`,
    ...headers.map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(body === null ? [] : [`-d ${quoted(body)}`]),
  ].join(" \\\n  ");
}
