/** How long to wait before the next attempt: what the server says, or else longer each time, with some chance in it. */
export declare function pauseMs(attempt: number, retryAfter: string | null): number;
/** Settles after so long; rejects with the signal's reason once that is aborted. */
export declare function wait(ms: number, signal?: AbortSignal): Promise<void>;
