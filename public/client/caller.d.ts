import { type Listing, type PageOf } from "./listing.js";
import { type Endpoint } from "./to-request.js";
export type ProspectorOptions = {
    /** Where Prospector is, such as https://prospector.example.com. */
    address: string;
    /** An API key. Only a page of Prospector's own goes without: there the session speaks for it. */
    key?: string;
    /** How often a request that failed is sent again; 3 unless told otherwise. */
    retries?: number;
    /** How long one attempt may take; 30,000 unless told otherwise. */
    timeoutMs?: number;
    /** What sends requests; the platform's own unless told otherwise. */
    fetch?: (url: string, init: RequestInit) => Promise<Response>;
};
export type CallOptions = {
    signal?: AbortSignal;
    /** Of the operations that take one. Each call makes its own and keeps it over its retries. */
    idempotencyKey?: string;
};
export type ChangeOptions = CallOptions & {
    /** The `etag` of what was read: where it has been changed since, nothing is done and `revision_conflict` thrown. */
    ifMatch?: string;
};
/** An answer, with what stands for the object as it then was. */
export type WithEtag<Answer> = Answer & {
    etag: string;
};
/** Sends the requests of the generated class. */
export declare class Caller {
    #private;
    constructor({ address, key, retries, timeoutMs, fetch: send }: ProspectorOptions);
    protected call<Answer>(endpoint: Endpoint, input: object, options?: ChangeOptions): Promise<Answer>;
    protected list<Page extends PageOf<unknown>>(endpoint: Endpoint, input: object, options?: CallOptions): Listing<Page>;
    /** The answer as it comes, for its bytes. */
    protected download(endpoint: Endpoint, input: object, options?: CallOptions): Promise<Response>;
    /** What the server tells until it is finished, over as many connections as that takes. */
    protected watch<Told extends {
        finished_at: string | null;
    }>(endpoint: Endpoint, input: object, options?: CallOptions): AsyncGenerator<Told>;
}
