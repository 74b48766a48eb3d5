import { z } from "zod";
import { readUrl } from "@/lib/contract/read-url";

/** One sentence, true of whatever else is there. */
function whole(min: number, max: number) {
  const error = `must be a whole number from ${min} to ${max}`;
  return z
    .stringFormat("whole", /^\d+$/, { error })
    .pipe(z.coerce.number<string>().int(error).min(min, error).max(max, error));
}

/** `host` or `host:port`; of an IPv6 address `[::1]` or `[::1]:port`. */
const HOST = /^(\[[0-9a-f:.]+\]|[^\s:/[\]]+)(?::(\d{1,5}))?$/i;

const AllowedHosts = z.string().transform((list, check) =>
  list
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")
    .map((entry) => {
      const [, name = "", port = null] = HOST.exec(entry) ?? [];
      const url = readUrl(`http://${name}`);
      if (!url) check.addIssue(`${entry} is not a host or host:port`);
      const host = url?.hostname ?? name;
      return { host: host.replace(/^\[|\]$/g, ""), port };
    }),
);

const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;

const Settings = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres:// or postgresql://")
    .optional(),
  PORT: whole(1, 65_535).default(3000),
  PROSPECTOR_DATA_DIR: z.string().default(".data"),
  PROSPECTOR_SECRET: z.string().min(32, "must be at least 32 characters").optional(),
  PROSPECTOR_URL: z
    .url({
      protocol: /^https?$/,
      error: "must be the address people open, such as https://prospector.example.com",
    })
    .optional(),
  PROSPECTOR_PROXIES: whole(0, 8).default(0),
  PROSPECTOR_DRAIN_SECONDS: whole(0, 300).optional(),
  PROSPECTOR_ALLOWED_HOSTS: AllowedHosts.prefault(""),
  PROSPECTOR_SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/[^\s/]+/, "must be smtp://user:password@host:port, or smtps:// for TLS from the start")
    .optional(),
  PROSPECTOR_MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>]+@[^\s@<>]+$|^[^<>\r\n]+<[^\s@<>]+@[^\s@<>]+>$/, "must be an address, or Name <address>")
    .optional(),
  PROSPECTOR_LOG: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` }).default("info"),
  PROSPECTOR_WORKER_RUNS: whole(1, 32).default(2),
  PROSPECTOR_WORKSPACE_RUNS: whole(1, 1_000).optional(),
  PROSPECTOR_BATCH_ROWS: whole(1, 500_000).default(50_000),
});
const Env = Settings.required({ DATABASE_URL: true });
export type Settings = z.infer<typeof Settings>;
export type Env = z.infer<typeof Env>;

let parsed: Env | undefined;

/** The configuration, parsed once; throws one message that names every variable at fault. */
export function env(): Env {
  parsed ??= parse(Env);
  return parsed;
}

/** The address people open. */
export function publicUrl(): string {
  const { PROSPECTOR_URL, PORT } = env();
  return (PROSPECTOR_URL ?? `http://localhost:${PORT}`).replace(/\/$/, "");
}

/** Where mail is given to, and whom it is from; null where none is sent. */
export function mail(): { server: string; from: string } | null {
  const { PROSPECTOR_SMTP_URL: server, PROSPECTOR_MAIL_FROM } = env();
  if (!server) return null;
  return { server, from: PROSPECTOR_MAIL_FROM ?? `Prospector <prospector@${new URL(publicUrl()).hostname}>` };
}

/** The configuration before the launcher has found a database. */
export function settings(): Settings {
  return parse(Settings);
}

function parse<T extends z.ZodType>(schema: T): z.infer<T> {
  const result = schema.safeParse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== "")));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => {
    const name = path.join(".");
    return `  ${name}: ${process.env[name] ? message : "is not set"}`;
  });
  throw new Error(`The configuration is not usable:\n${faults.join("\n")}`);
}

/** For what is made before the configuration can be parsed, as in a build without a database. */
export function logLevel(): Env["PROSPECTOR_LOG"] {
  return Env.shape.PROSPECTOR_LOG.catch("info").parse(process.env.PROSPECTOR_LOG);
}

export function isProduction(): boolean {
  return process.env.NODE_ENV === "production";
}
