export type ErrorDetail = {
    path: string;
    message: string;
};
/** A call that failed, in the API's own words where it answered at all. */
export declare class ProspectorError extends Error {
    /** Of the answer; 0 where none came. */
    readonly status: number;
    /** Stable: one that the reference lists, or `unreachable`, `timeout` or `unexpected`. */
    readonly code: string;
    /** Each field at fault, by its path. */
    readonly details: readonly ErrorDetail[];
    /** Finds the request in the server's logs; null where no answer came. */
    readonly requestId: string | null;
    /** What the object has now, where the code is `revision_conflict`. */
    readonly etag: string | null;
    readonly name = "ProspectorError";
    constructor(message: string, 
    /** Of the answer; 0 where none came. */
    status: number, 
    /** Stable: one that the reference lists, or `unreachable`, `timeout` or `unexpected`. */
    code: string, 
    /** Each field at fault, by its path. */
    details?: readonly ErrorDetail[], 
    /** Finds the request in the server's logs; null where no answer came. */
    requestId?: string | null, 
    /** What the object has now, where the code is `revision_conflict`. */
    etag?: string | null, options?: ErrorOptions);
}
/** From an answer that is no success. */
export declare function errorOf({ status, headers }: Response, text: string): ProspectorError;
export declare function unexpected(status: number, requestId: string | null): ProspectorError;
