/** One answer of the API, however it was asked. */
export type Answer = { status: number; retryAfter: string | null; body: unknown };
export type Call = {
  name: "createWorkflow" | "startRun" | "getRun" | "listWorkflows";
  key: string;
  params?: Record<string, string>;
  body?: unknown;
  idempotencyKey?: string;
};
export type Asker = (call: Call) => Promise<Answer>;

const LONGEST_MS = 10_000;

/** Keeps count of what the API answers, and of every answer that it must not give. */
export class Observer {
  readonly violations: string[] = [];
  readonly statuses: Record<number, number> = {};
  longestMs = 0;

  constructor(private asker: Asker) {}

  async ask(call: Call): Promise<Answer> {
    const began = performance.now();
    const answer = await this.asker(call).catch((error: unknown) => ({
      status: 0,
      retryAfter: null,
      body: String(error instanceof Error ? (error.cause ?? error) : error),
    }));
    const ms = performance.now() - began;
    this.longestMs = Math.max(this.longestMs, ms);
    this.statuses[answer.status] = (this.statuses[answer.status] ?? 0) + 1;
    const fault = faultOf(answer, ms);
    if (fault) this.violations.push(`${call.name} answered ${fault}: ${JSON.stringify(answer.body).slice(0, 200)}`);
    return answer;
  }
}

function isJson(body: unknown): body is { request_id: unknown; error?: { code?: string } } {
  return typeof body === "object" && body !== null && "request_id" in body;
}

function faultOf({ status, retryAfter, body }: Answer, ms: number): string | undefined {
  if (ms > LONGEST_MS) return `after ${Math.round(ms)} ms`;
  if (!isJson(body)) return `${status} without the API's JSON`;
  if (status === 200) return undefined;
  const mayRepeat = status === 503 || (status === 409 && body.error?.code === "idempotency_in_flight");
  if (!mayRepeat) return String(status);
  return Number(retryAfter) > 0 ? undefined : `${status} without Retry-After`;
}
