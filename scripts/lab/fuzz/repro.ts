import { type FuzzRequest, targetOf } from "./make-request";

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** As a shell's `$'…'`, which holds every byte. */
function inBytes(body: Uint8Array): string {
  return `$'${Array.from(body, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("")}'`;
}

/** The command that sends the request again; `$ADDRESS` and `$KEY` are whose turn it is. */
export function reproOf(request: FuzzRequest): string {
  const { method, headers, body } = request;
  const parts = [`curl -X ${method} "$ADDRESS"${quoted(targetOf(request))} -H "Authorization: Bearer $KEY"`];
  for (const [name, value] of Object.entries(headers)) parts.push(`-H ${quoted(`${name}: ${value}`)}`);
  if (typeof body === "string")
    parts.push(`--data-binary ${quoted(body.length > 2_000 ? `${body.slice(0, 2_000)}…` : body)}`);
  else if (body) parts.push(`--data-binary ${inBytes(body)}`);
  return parts.join(" ");
}
