import type { ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { newRequestId } from "@/lib/base/make-request-id";
import { ERROR_STATUS, type ErrorBody, type ErrorCode } from "@/lib/contract/error-body";

const DRAIN_MS = 5_000;
/** Connections whose answer is given, and which only end yet. */
const answered = new WeakSet<Duplex>();

function bodyOf(code: ErrorCode, message: string): { text: string; requestId: string } {
  const requestId = newRequestId();
  const body: ErrorBody = { error: { code, message }, request_id: requestId };
  return { text: JSON.stringify(body), requestId };
}

/** Answers before Next sees the request, in the API's own shape. */
export function refuse(
  response: ServerResponse,
  code: ErrorCode,
  message: string,
  headers: Record<string, string> = {},
): void {
  const { text, requestId } = bodyOf(code, message);
  response.writeHead(ERROR_STATUS[code], {
    "Content-Type": "application/json",
    "X-Request-Id": requestId,
    "Content-Length": Buffer.byteLength(text),
    Connection: "close",
    ...headers,
  });
  response.write(text);
  answered.add(response.req.socket);
  endOnceSent(response);
}

// Closing on a client that is still sending would take the answer from it before it reads.
function endOnceSent(response: ServerResponse): void {
  const end = () => response.end();
  const timer = setTimeout(end, DRAIN_MS);
  response.once("close", () => clearTimeout(timer));
  response.req.once("end", end).resume();
}

/** The same on a socket that holds no request Node could read. */
export function refuseSocket(socket: Duplex, code: ErrorCode, reason: string, message: string): void {
  if (answered.has(socket)) {
    socket.end();
    return;
  }
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { text, requestId } = bodyOf(code, message);
  socket.end(
    `HTTP/1.1 ${ERROR_STATUS[code]} ${reason}\r\nContent-Type: application/json\r\nX-Request-Id: ${requestId}\r\nX-Content-Type-Options: nosniff\r\nContent-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`,
  );
}
