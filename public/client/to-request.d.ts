/** An operation of the API, as the table of the generated class has it. */
export type Endpoint = {
    method: "GET" | "POST" | "PATCH" | "DELETE";
    path: string;
    query?: readonly string[];
    hasBody?: boolean;
    isIdempotent?: boolean;
    hasEtag?: boolean;
};
/** A call's input is flat; the path and the query take theirs, and what is left is the body. */
export declare function toRequest(address: string, endpoint: Endpoint, input: object): {
    url: string;
    body: string | null;
};
/** Plain HTTP on another host than localhost has no randomUUID. */
export declare function newIdempotencyKey(): string;
