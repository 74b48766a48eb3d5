/** The data of each server-sent event, until the stream ends. */
export declare function readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<string>;
