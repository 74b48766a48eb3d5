/** An operation of the API, as the table of the generated class has it. */
export type Endpoint = {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  path: string;
  query?: readonly string[];
  hasBody?: boolean;
  /** The body is the input's `bytes`, as they are. */
  hasBytes?: boolean;
  isIdempotent?: boolean;
  hasEtag?: boolean;
};

/** A call's input is flat; the path and the query take theirs, and what is left is the body. */
export function toRequest(
  address: string,
  endpoint: Endpoint,
  input: object,
): { url: string; body: string | Blob | null } {
  const rest: Record<string, unknown> = { ...input };
  const take = (name: string) => {
    const value = rest[name];
    delete rest[name];
    return value;
  };
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(take(name) ?? "")));
  const bytes = endpoint.hasBytes ? (take("bytes") as Blob) : null;
  const search = new URLSearchParams();
  // What an operation does not know goes along, so that the server says so.
  for (const name of endpoint.hasBody ? (endpoint.query ?? []) : Object.keys(rest)) {
    const value = take(name);
    if (value !== undefined && value !== null) search.set(name, String(value));
  }
  const query = search.toString();
  return {
    url: `${address.replace(/\/+$/, "")}${path}${query && `?${query}`}`,
    body: endpoint.hasBody ? JSON.stringify(rest) : bytes,
  };
}

/** Plain HTTP on another host than localhost has no randomUUID. */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
