import { afterEach, expect, test, vi } from "vitest";
import { settings } from "@/lib/base/env";
import { isAllowedHost } from "./allowed-hosts";

afterEach(() => vi.unstubAllEnvs());

function allowed(list: string, url: string): boolean {
  vi.stubEnv("PROSPECTOR_ALLOWED_HOSTS", list);
  return isAllowedHost(new URL(url), settings().PROSPECTOR_ALLOWED_HOSTS);
}

test.each([
  ["n8n.internal", "http://n8n.internal:5678/x", true],
  ["N8N.internal", "https://n8n.internal./x", true],
  ["n8n.internal:5678", "http://n8n.internal:5678/x", true],
  ["n8n.internal:5678", "http://n8n.internal/x", false],
  ["a.internal, 10.0.0.7:80", "http://10.0.0.7/", true],
  ["10.0.0.7", "http://0xa000007/", true],
  ["[fd00::7]:8080", "http://[fd00:0::7]:8080/", true],
  ["internal", "http://n8n.internal/", false],
  ["n8n.internal", "http://n8n.internal.example.com/", false],
  ["", "http://localhost/", false],
])("where %s is allowed, %s: %s", (list, url, isAllowed) => {
  expect(allowed(list, url)).toBe(isAllowed);
});

test.each(["http://a.internal", "a.internal:", "a b", "a/b", "10.0.0.0/8"])(
  "%s is not a host, and it says so",
  (list) => {
    expect(() => allowed(list, "http://a.internal/")).toThrow(
      /PROSPECTOR_ALLOWED_HOSTS: .* is not a host or host:port/,
    );
  },
);
