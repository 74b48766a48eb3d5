const FIRST_MS = 500;
const LONGEST_MS = 8_000;
/** How long to wait before the next attempt: what the server says, or else longer each time, with some chance in it. */
export function pauseMs(attempt, retryAfter) {
    if (retryAfter !== null) {
        const seconds = Number(retryAfter);
        const ms = Number.isNaN(seconds) ? Date.parse(retryAfter) - Date.now() : seconds * 1_000;
        if (ms >= 0)
            return ms;
    }
    return Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.5 + Math.random() / 2);
}
/** Settles after so long; rejects with the signal's reason once that is aborted. */
export function wait(ms, signal) {
    return new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(signal.reason);
        const abort = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener("abort", abort);
            resolve();
        }, ms);
        signal?.addEventListener("abort", abort, { once: true });
    });
}
