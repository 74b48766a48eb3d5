import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { clientAddress } from "./client-address";

const request = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { "x-forwarded-for": forwarded } }) as unknown as IncomingMessage;

test.each([
  ["the socket's", request("192.0.2.1"), 0, "192.0.2.1"],
  ["an IPv4 address in IPv6 clothes", request("::ffff:192.0.2.1"), 0, "192.0.2.1"],
  ["a client's own word, which is not believed", request("192.0.2.1", "198.51.100.7"), 0, "192.0.2.1"],
  ["what the one proxy saw", request("127.0.0.1", "10.0.0.1, 198.51.100.7"), 1, "198.51.100.7"],
  ["what the outer of two proxies saw", request("127.0.0.1", "1.1.1.1, 2001:db8::1, 10.0.0.2"), 2, "2001:db8::1"],
  ["no address at all", request("127.0.0.1", "unknown"), 1, "127.0.0.1"],
  ["fewer proxies than there should be", request("127.0.0.1", "198.51.100.7"), 2, "127.0.0.1"],
  ["no word of a proxy", request("127.0.0.1"), 1, "127.0.0.1"],
])("%s", (_, from, proxies, address) => {
  expect(clientAddress(from, proxies)).toBe(address);
});
