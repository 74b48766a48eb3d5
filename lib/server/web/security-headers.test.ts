import { expect, test } from "vitest";
import { securityHeaders } from "./security-headers";

const policyOf = (path: string) => securityHeaders(path)["Content-Security-Policy"] ?? "";

test("a page runs only its own scripts, by a nonce that is new each time", () => {
  const nonceOf = () => /'nonce-([\w+/=]{24})'/.exec(policyOf("/workflows"))?.[1];
  expect(new Set([nonceOf(), nonceOf(), nonceOf()]).size).toBe(3);
  expect(policyOf("/workflows")).not.toMatch(/script-src[^;]*unsafe/);
});

test("nothing of ours is shown in a frame, and an answer of the API runs nothing", () => {
  for (const path of ["/", "/sign-in", "/api", "/api/public/v1/me", "/mcp"]) {
    expect(policyOf(path)).toContain("frame-ancestors 'none'");
    expect(securityHeaders(path)["X-Content-Type-Options"]).toBe("nosniff");
  }
  for (const url of ["/api/public/v1/me", "/api?a=1", "/mcp", "/mcp?a=1"]) {
    expect(policyOf(url)).toContain("default-src 'none'");
  }
  for (const page of ["/apiary", "/mcps"]) expect(policyOf(page)).toContain("default-src 'self'");
});

test("only what is served over TLS says that it always is", () => {
  expect(securityHeaders("/")["Strict-Transport-Security"]).toBeUndefined();
  expect(securityHeaders("/", { isOverTls: true })["Strict-Transport-Security"]).toMatch(/^max-age=31536000/);
});
