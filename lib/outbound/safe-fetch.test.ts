import { Agent, request } from "undici";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isPublicAddress } from "./is-public-address";
import { publicLookup, type Resolve } from "./resolve-host";
import { type OutboundRequest, safeFetch } from "./safe-fetch";
import { checkUrl, safeUrl } from "./safe-url";
import { startReceiver } from "./testing/receiver";

type Receiver = Awaited<ReturnType<typeof startReceiver>>;
/** Whoever is asked here has been reached although it must not be. */
let canary: Receiver;

const LIMITS = { timeoutMs: 60_000, maxBytes: 1_000 };
const at = (host: string) => ({ address: host, family: host.includes(":") ? 6 : 4 });
const resolving =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map(at);

beforeAll(async () => {
  canary = await startReceiver();
});
beforeEach(() => {
  canary.received.length = 0;
});
afterAll(() => canary.close());

const LOOPBACK = ["127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001"];
const MORE_LOOPBACK = [
  "127.255.255.254",
  "127.0.0.1.",
  "0x7f.0x0.0x0.0x1",
  "１２７.0.0.1",
  "127。0。0。1",
  "0",
  "0.0.0.0",
];
const PRIVATE = ["10.0.0.1", "10.255.255.255", "012.0.0.1", "0xa000001", "167772161", "172.16.0.1", "172.31.255.255"];
const MORE_PRIVATE = ["192.168.0.1", "192.168.1", "0xc0a80001", "3232235521", "100.64.0.1", "100.127.255.255"];
const METADATA = ["169.254.169.254", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "168.63.129.16"];
const MORE_METADATA = ["100.100.100.200", "192.0.0.192", "[fd00:ec2::254]", "[::ffff:169.254.169.254]"];
const SPECIAL = [
  "192.0.2.1",
  "198.51.100.1",
  "203.0.113.1",
  "198.18.0.1",
  "192.88.99.1",
  "224.0.0.1",
  "255.255.255.255",
];
const IPV6 = ["[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[fe80::1]", "[fc00::1]", "[fdff::1]", "[ff02::1]", "[fec0::1]"];
const MAPPED = ["[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:7f00:1]", "[::127.0.0.1]", "[::7f00:1]"];
const MORE_MAPPED = ["[::ffff:0:127.0.0.1]", "[::ffff:10.0.0.1]", "[::ffff:8.8.8.8]"];
const TUNNELS = ["[2002:7f00:1::]", "[2002:a00:1::1]", "[2002:a9fe:a9fe::]", "[2001::1]", "[2001:0:7f00:1::]"];
const MORE_TUNNELS = [
  "[64:ff9b::7f00:1]",
  "[64:ff9b::127.0.0.1]",
  "[64:ff9b:1::a00:1]",
  "[2001:10::1]",
  "[2001:20::1]",
];
const DOCUMENTATION = ["[2001:db8::1]", "[3fff::1]", "[100::1]", "[5f00::1]", "[4000::1]"];
const INSIDE = [
  ...[...LOOPBACK, ...MORE_LOOPBACK, ...PRIVATE, ...MORE_PRIVATE, ...METADATA, ...MORE_METADATA, ...SPECIAL],
  ...[...IPV6, ...MAPPED, ...MORE_MAPPED, ...TUNNELS, ...MORE_TUNNELS, ...DOCUMENTATION],
];

describe("an address", () => {
  test("the corpus holds at least sixty spellings", () => {
    expect(new Set(INSIDE).size).toBeGreaterThanOrEqual(60);
  });

  test.each(INSIDE)("%s is refused, on both ports and schemes, wherever it stands", async (host) => {
    for (const url of [`http://${host}/`, `https://${host}/x?y=1`, `http://${host}:443/`, `https://${host}:80/`]) {
      const refusal = { kind: "refused", message: "leads to a private or special address" };
      expect(() => safeUrl(url)).toThrow(expect.objectContaining(refusal));
      await expect(checkUrl(url)).rejects.toMatchObject(refusal);
      await expect(safeFetch(url, LIMITS)).rejects.toMatchObject(refusal);
    }
  });

  test.each(INSIDE)("a name that leads to %s is refused when saved and when connecting", async (host) => {
    const address = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, "");
    for (const found of [[address], ["93.184.215.14", address], [address, "93.184.215.14"]]) {
      const resolve = resolving(...found);
      const refusal = { kind: "refused", message: expect.stringContaining("private or special address") };
      await expect(checkUrl("https://hooks.example.com", { resolve })).rejects.toMatchObject(refusal);
      await expect(safeFetch("http://hooks.example.com", { ...LIMITS, resolve })).rejects.toMatchObject(refusal);
    }
  });

  test.each(["8.8.8.8", "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1", "2001:200::1"])(
    "%s is public",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  test.each([
    ["ftp://example.com/", "must begin with https:// or http://"],
    ["file:///etc/passwd", "must begin with https:// or http://"],
    ["gopher://127.0.0.1/", "must begin with https:// or http://"],
    ["javascript:alert(1)", "must begin with https:// or http://"],
    ["https://user@example.com/", "must not carry a name or password"],
    ["https://example.com@127.0.0.1/", "must not carry a name or password"],
    ["https://example.com:8443/", "must use port 80 or 443"],
    ["http://example.com:22/", "must use port 80 or 443"],
    ["http://[fe80::1%25eth0]/", "is not a URL"],
    ["example.com", "is not a URL"],
    ["", "is not a URL"],
  ])("%s is refused: it %s", (url, message) => {
    expect(() => safeUrl(url)).toThrow(expect.objectContaining({ kind: "refused", message }));
  });

  test("a name that nobody knows yet may be saved", async () => {
    const resolve: Resolve = async () => {
      throw new Error("not known");
    };
    expect((await checkUrl("https://later.example.com/x", { resolve })).href).toBe("https://later.example.com/x");
  });
});

describe("a name", () => {
  test("that flips between the check and the connection reaches nothing", async () => {
    const answers = [["93.184.215.14"], ["127.0.0.1"]];
    const resolve: Resolve = async () => (answers.shift() ?? ["127.0.0.1"]).map(at);
    await checkUrl("http://flip.example.com/", { resolve });
    const asking = safeFetch("http://flip.example.com/", { ...LIMITS, resolve });
    await expect(asking).rejects.toMatchObject({ kind: "refused" });
    expect(answers).toEqual([]);
  });

  test("is looked at by the socket itself, where only that stands between it and loopback", async () => {
    const url = `http://rebound.example.com:${canary.port}/`;
    const asking = (lookup: ReturnType<typeof publicLookup>) =>
      request(url, { dispatcher: new Agent({ connect: { lookup } }) });
    await expect(asking(publicLookup(resolving("127.0.0.1")))).rejects.toMatchObject({ kind: "refused" });
    expect(canary.received).toEqual([]);
    await asking((_, options, callback) =>
      options.all ? callback(null, [at("127.0.0.1")]) : callback(null, "127.0.0.1", 4),
    );
    expect(canary.received).toHaveLength(1);
  });
});

describe("an answer", () => {
  async function asked(answer: Parameters<typeof startReceiver>[0], over: Partial<OutboundRequest> = {}) {
    const receiver = await startReceiver(answer);
    const allowed = [{ host: "127.0.0.1", port: String(receiver.port) }];
    try {
      return await safeFetch(`http://127.0.0.1:${receiver.port}/`, { ...LIMITS, allowed, ...over });
    } finally {
      await receiver.close();
    }
  }

  test.each(INSIDE)("that redirects to %s leads nowhere", async (spelled) => {
    const host = spelled.replace(/[^ -~]/g, encodeURIComponent);
    for (const location of [`http://${host}/`, `//${host}/`, `http://${host}:${canary.port}/`]) {
      const asking = asked((_, response) => response.writeHead(302, { location }).end(), { redirects: 3 });
      await expect(asking).rejects.toMatchObject({ kind: "refused" });
    }
    expect(canary.received).toEqual([]);
  });

  test("that redirects is the answer where none is to be followed, and to a POST", async () => {
    const redirect: Parameters<typeof startReceiver>[0] = (_, response) =>
      response.writeHead(307, { location: "/elsewhere" }).end();
    expect(await asked(redirect)).toMatchObject({ status: 307 });
    expect(await asked(redirect, { method: "POST", body: "x", redirects: 3 })).toMatchObject({ status: 307 });
  });

  test("that redirects without end is given up after as many hops as are allowed", async () => {
    let hops = 0;
    const answer = await asked(
      (_, response) => {
        hops++;
        response.writeHead(302, { location: "/again" }).end();
      },
      { redirects: 3 },
    );
    expect([answer.status, hops]).toEqual([302, 4]);
  });

  test("without end is read as far as the limit", async () => {
    const answer = await asked((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write("x".repeat(16_384)));
      };
      response.on("drain", more);
      more();
    });
    expect(answer).toMatchObject({ status: 200, isCut: true });
    expect(answer.body).toHaveLength(1_000);
  });

  test("that drips, or never comes, ends with the time limit", async () => {
    const dripping = asked(
      (_, response) => {
        const drip = setInterval(() => response.write("."), 20);
        response.on("close", () => clearInterval(drip));
      },
      { timeoutMs: 300 },
    );
    await expect(dripping).rejects.toMatchObject({ kind: "failed", message: "The host did not answer in time." });
    await expect(asked(() => {}, { timeoutMs: 300 })).rejects.toMatchObject({ kind: "failed" });
  });

  test("comes from an internal host only where an operator has named it, at that port", async () => {
    expect(await asked(undefined)).toMatchObject({ status: 200 });
    await expect(asked(undefined, { allowed: [{ host: "127.0.0.1", port: "1" }] })).rejects.toMatchObject({
      kind: "refused",
    });
    await expect(asked(undefined, { allowed: [] })).rejects.toMatchObject({ kind: "refused" });
    expect(await asked(undefined, { allowed: [{ host: "127.0.0.1", port: null }] })).toMatchObject({ status: 200 });
  });
});
