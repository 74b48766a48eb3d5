/** A call's input is flat; the path and the query take theirs, and what is left is the body. */
export function toRequest(address, endpoint, input) {
    const rest = { ...input };
    const take = (name) => {
        const value = rest[name];
        delete rest[name];
        return value;
    };
    const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(take(name) ?? "")));
    const search = new URLSearchParams();
    // What an operation does not know goes along, so that the server says so.
    for (const name of endpoint.hasBody ? (endpoint.query ?? []) : Object.keys(rest)) {
        const value = take(name);
        if (value !== undefined && value !== null)
            search.set(name, String(value));
    }
    const query = search.toString();
    return {
        url: `${address.replace(/\/+$/, "")}${path}${query && `?${query}`}`,
        body: endpoint.hasBody ? JSON.stringify(rest) : null,
    };
}
/** Plain HTTP on another host than localhost has no randomUUID. */
export function newIdempotencyKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
