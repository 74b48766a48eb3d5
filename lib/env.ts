import { z } from "zod";

const Port = z.coerce.number().int().min(1).max(65535);

const Env = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must start with postgres:// or postgresql://"),
  PORT: Port.default(3000),
  PROSPECTOR_SECRET: z.string().min(32, "must be at least 32 characters").optional(),
  PROSPECTOR_URL: z
    .url({ protocol: /^https?$/, error: "must be the address people open, such as https://prospector.example.com" })
    .optional(),
  PROSPECTOR_LOG: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  PROSPECTOR_WORKER_RUNS: z.coerce.number().int().min(1).max(32).default(2),
  PROSPECTOR_BATCH_ROWS: z.coerce.number().int().min(1).max(500_000).default(50_000),
});
export type Env = z.infer<typeof Env>;

let parsed: Env | undefined;

/** The configuration, parsed once; throws one message that names every variable at fault. */
export function env(): Env {
  if (parsed) return parsed;
  const result = Env.safeParse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== "")));
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The configuration is not usable:\n${faults.join("\n")}`);
  }
  parsed = result.data;
  return parsed;
}
