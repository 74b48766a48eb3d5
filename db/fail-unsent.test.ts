import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import postgres from "postgres";
import { expect, test } from "vitest";
import { failUnsent } from "./fail-unsent";

const WAIT_MS = 1_000;

function message(type: string, content: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(4 + content.length);
  return Buffer.concat([Buffer.from(type), length, Buffer.from(content, "latin1")]);
}

// Of PostgreSQL's protocol: AuthenticationOk, ReadyForQuery and ErrorResponse.
const WELCOME = Buffer.concat([message("R", "\0\0\0\0"), message("Z", "I")]);
const STARTING = message("E", "SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0");

/** A server that greets each connection and does with it what it is told to do just now. */
async function server(greet: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const listening = createServer((socket) => {
    sockets.add(socket.on("error", () => {}));
    socket.once("data", () => greet(socket));
  });
  await once(listening.listen(0, "127.0.0.1"), "listening");
  const { port } = listening.address() as AddressInfo;
  const sql = postgres(`postgres://nobody:nothing@127.0.0.1:${port}/none`, {
    max: 1,
    fetch_types: false,
    connect_timeout: 60,
    backoff: () => 0.05,
  });
  const pulse = { at: Number.NEGATIVE_INFINITY };
  const ask = () => failUnsent(sql.unsafe("select 1"), WAIT_MS, pulse).catch((error: unknown) => error);
  const close = async () => {
    await sql.end({ timeout: 0 });
    for (const socket of sockets) socket.destroy();
    listening.close();
  };
  return { ask, close };
}

test("queries do not wait for a server that answers nothing, nor for those before them", async () => {
  const { ask, close } = await server(() => {});
  const failures = await Promise.all([ask(), ask(), ask()]);
  expect(failures.map((failure) => (failure as { code: string }).code)).toEqual(Array(3).fill("CONNECT_TIMEOUT"));
  await close();
});

test("who waits for a database that answers others is told that it is busy", async () => {
  const { ask, close } = await server((socket) => {
    socket.write(WELCOME);
    // The first query is answered once the others have waited for a while, and then no other is.
    socket.once("data", () => {
      setTimeout(() => socket.write(Buffer.concat([message("I", ""), message("Z", "I")])), WAIT_MS / 2);
    });
  });
  // More than are sent before the first is answered.
  const asked = Array.from({ length: 150 }, ask);
  expect(await asked[0]).not.toBeInstanceOf(Error);
  expect(await asked.at(-1)).toMatchObject({ code: "DATABASE_BUSY" });
  await close();
});

test("a query does not wait for as long as the server takes to start again", async () => {
  let isUp = true;
  const { ask, close } = await server((socket) => {
    if (!isUp) return socket.end(STARTING);
    socket.write(WELCOME);
    // Dies in the middle of the first query.
    socket.once("data", () => {
      isUp = false;
      socket.destroy();
    });
  });
  expect(await ask()).toMatchObject({ code: "CONNECTION_CLOSED" });
  expect(await ask()).toMatchObject({ code: "CONNECT_TIMEOUT" });
  await close();
});

test("a process that was held up itself does not say that the database is away", async () => {
  const { ask, close } = await server((socket) => {
    socket.write(WELCOME);
    socket.on("data", () => socket.write(Buffer.concat([message("I", ""), message("Z", "I")])));
  });
  const asked = ask();
  const until = performance.now() + 1.5 * WAIT_MS;
  while (performance.now() < until);
  expect(await asked).not.toBeInstanceOf(Error);
  await close();
});
