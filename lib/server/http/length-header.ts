/** The bytes of a body that is streamed. Next takes Content-Length off an answer; the front server makes it of this. */
export const LENGTH_HEADER = "x-prospector-length";
