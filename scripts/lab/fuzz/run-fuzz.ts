import type { Answered } from "@/scripts/lab/openapi/answer-faults";
import { type Document, operationsOf } from "@/scripts/lab/openapi/document";
import { schemaChecker } from "@/scripts/lab/openapi/schema-checker";
import { diceOf } from "./dice";
import { findFaults } from "./find-faults";
import { judgeRequest, type Verdict } from "./judge-request";
import { type FuzzRequest, makeRequest } from "./make-request";
import { memoryOf } from "./memory";
import { reproOf } from "./repro";

export type FuzzOptions = {
  document: Document;
  seed: number;
  requests: number;
  send: (request: FuzzRequest) => Promise<Answered>;
};

export type FuzzReport = {
  seed: number;
  requests: number;
  /** How many requests were allowed, refused by the document, or neither. */
  verdicts: Record<Verdict["is"], number>;
  statuses: Record<string, number>;
  /** Operations that answered 200 at least once. */
  succeeded: string[];
  p99Ms: number;
  faults: { operation: string; fault: string; repro: string }[];
};

/** So many at once; what they answer is looked at in their order, so that a seed asks for the same again. */
const AT_ONCE = 8;
const FAULTS_MAX = 100;
/** Many requests are meant well: only those get far enough inside. */
const HOSTILITIES = [0, 0, 0.03, 0.1, 0.25, 0.5, 0.8] as const;

type Sent = { request: FuzzRequest; answer?: Answered; error?: unknown; ms: number };

async function sent(send: FuzzOptions["send"], request: FuzzRequest): Promise<Sent> {
  const began = performance.now();
  try {
    return { request, answer: await send(request), ms: performance.now() - began };
  } catch (error) {
    return { request, error, ms: performance.now() - began };
  }
}

/** Asks an API for what its document allows, and for what it does not, and says where it does not keep to it. */
export async function runFuzz({ document, seed, requests, send }: FuzzOptions): Promise<FuzzReport> {
  const check = schemaChecker(document);
  const dice = diceOf(seed);
  const memory = memoryOf(document);
  const operations = operationsOf(document);
  const succeeded = new Set<string>();
  const times: number[] = [];
  const report: FuzzReport = {
    ...{ seed, requests: 0, verdicts: { valid: 0, invalid: 0, open: 0 }, statuses: {}, succeeded: [], p99Ms: 0 },
    faults: [],
  };

  const look = ({ request, answer, error, ms }: Sent) => {
    report.requests++;
    times.push(ms);
    const { operationId } = request.documented.operation;
    const verdict = judgeRequest(document, check, request);
    report.verdicts[verdict.is]++;
    const status = answer?.status ?? 0;
    report.statuses[status] = (report.statuses[status] ?? 0) + 1;
    if (answer && status === 200 && request.method === request.documented.method) {
      succeeded.add(operationId);
      memory.see(answer.body);
    }
    const found = answer ? findFaults(document, check, { request, answer, verdict }) : [`no answer: ${String(error)}`];
    for (const fault of found) {
      if (report.faults.length < FAULTS_MAX)
        report.faults.push({ operation: operationId, fault, repro: reproOf(request) });
    }
  };

  while (report.requests < requests) {
    const batch: FuzzRequest[] = [];
    while (batch.length < Math.min(AT_ONCE, requests - report.requests)) {
      const request = makeRequest({ document, dice, memory, hostility: dice.pick(HOSTILITIES) }, operations);
      if (!request) throw new Error("the document has no operations");
      batch.push(request);
    }
    for (const one of await Promise.all(batch.map((request) => sent(send, request)))) look(one);
  }
  times.sort((a, b) => a - b);
  return {
    ...report,
    succeeded: [...succeeded].toSorted(),
    p99Ms: Math.round(times[Math.floor(times.length * 0.99)] ?? 0),
  };
}
