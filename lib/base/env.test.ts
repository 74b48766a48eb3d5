import { afterEach, expect, test, vi } from "vitest";
import { settings } from "./env";

afterEach(() => void vi.unstubAllEnvs());

const wholes = {
  PORT: [1, 65_535],
  PROSPECTOR_PROXIES: [0, 8],
  PROSPECTOR_WORKER_RUNS: [1, 32],
  PROSPECTOR_WORKSPACE_RUNS: [1, 1_000],
  PROSPECTOR_BATCH_ROWS: [1, 500_000],
} as const;

test.each(Object.entries(wholes))("%s is a whole number of its range, and whatever else is told so", (name, range) => {
  const [min, max] = range;
  for (const value of [min, max]) {
    vi.stubEnv(name, `${value}`);
    expect(settings()).toMatchObject({ [name]: value });
  }
  for (const value of [`${max + 1}`, `${min - 1}`, "1.5", "many", "0x1", "1e1", "99999999999999999999", " "]) {
    vi.stubEnv(name, value);
    expect(() => settings(), value).toThrow(
      `The configuration is not usable:\n  ${name}: must be a whole number from ${min} to ${max}`,
    );
  }
});

test.each([
  ["PROSPECTOR_LOG", "loud", "must be one of debug, info, warn, error, silent"],
  ["PROSPECTOR_SECRET", "short", "must be at least 32 characters"],
  ["PROSPECTOR_URL", "ftp://x", "must be the address people open, such as https://prospector.example.com"],
  ["DATABASE_URL", "mysql://x", "must start with postgres:// or postgresql://"],
  ["PROSPECTOR_ALLOWED_HOSTS", "a b", "a b is not a host or host:port"],
])("%s=%s is told why it cannot be used", (name, value, why) => {
  vi.stubEnv(name, value);
  expect(() => settings()).toThrow(`  ${name}: ${why}`);
});
