/** A call that failed, in the API's own words where it answered at all. */
export class ProspectorError extends Error {
    status;
    code;
    details;
    requestId;
    etag;
    name = "ProspectorError";
    constructor(message, 
    /** Of the answer; 0 where none came. */
    status, 
    /** Stable: one that the reference lists, or `unreachable`, `timeout` or `unexpected`. */
    code, 
    /** Each field at fault, by its path. */
    details = [], 
    /** Finds the request in the server's logs; null where no answer came. */
    requestId = null, 
    /** What the object has now, where the code is `revision_conflict`. */
    etag = null, options) {
        super(message, options);
        this.status = status;
        this.code = code;
        this.details = details;
        this.requestId = requestId;
        this.etag = etag;
    }
}
function isErrorBody(body) {
    return typeof body === "object" && body !== null && "error" in body && typeof body.error === "object";
}
/** From an answer that is no success. */
export function errorOf({ status, headers }, text) {
    const body = parsed(text);
    if (!isErrorBody(body))
        return unexpected(status, headers.get("x-request-id"));
    const { code, message, details } = body.error;
    return new ProspectorError(message, status, code, details, body.request_id, headers.get("etag"));
}
export function unexpected(status, requestId) {
    const message = `The server answered ${status} with what is not an answer of Prospector.`;
    return new ProspectorError(message, status, "unexpected", [], requestId);
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
