import { type Answered, answerFaults } from "@/scripts/lab/openapi/answer-faults";
import { type Document, type JsonSchema, type OperationObject, resolve } from "@/scripts/lab/openapi/document";
import type { SchemaChecker } from "@/scripts/lab/openapi/schema-checker";
import type { Verdict } from "./judge-request";
import type { FuzzRequest } from "./make-request";

/** What comes from inside: a stack, a statement, a package. */
const LEAK =
  /node_modules|\n\s+at |\.tsx?:\d|postgres|sqlstate|drizzle|pg-boss|syntax error at|violates .* constraint|relation "|ECONN|ZodError/i;

type Failure = { error: { code?: string; message?: string; details?: { path: string; message: string }[] } };

function asFailure(body: unknown): Failure | undefined {
  return typeof body === "object" && body !== null && "error" in body ? (body as Failure) : undefined;
}

/** The schemas that a path such as `criteria.places.regions[0]` leads through, alternatives and all. */
function along(document: Document, root: JsonSchema, path: string): JsonSchema[] {
  const parts = path.split(/[.[\]]+/).filter(Boolean);
  const through: JsonSchema[] = [];
  const spread = (referred: JsonSchema): JsonSchema[] => {
    const schema = resolve(document, referred);
    return [schema, ...(schema.anyOf ?? schema.oneOf ?? []).flatMap(spread)];
  };
  let at = spread(root);
  for (const part of parts) {
    at = at.flatMap(({ properties, items, additionalProperties }) => {
      const next = properties?.[part] ?? (/^\d+$/.test(part) ? items : undefined) ?? additionalProperties;
      return typeof next === "object" ? spread(next) : [];
    });
    through.push(...at);
  }
  return through;
}

function schemasOf(document: Document, { parameters = [], requestBody }: OperationObject): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const parameter of parameters) {
    const { name, schema } = resolve(document, parameter);
    properties[name] = schema;
  }
  const body = Object.values(requestBody?.content ?? {})[0]?.schema;
  // Bytes have no fields: what is wrong with them is said of the body itself.
  if (body?.type === "string") properties.body = body;
  return { oneOf: [{ properties }, ...(body ? [body] : [])] };
}

/** Whether every field that a refusal names has a rule that a schema cannot say. */
function isByRule(document: Document, operation: OperationObject, { error }: Failure): boolean {
  const details = error.details ?? [];
  const root = schemasOf(document, operation);
  return (
    details.length > 0 && details.every(({ path }) => along(document, root, path).some((schema) => schema["x-rule"]))
  );
}

function leaks({ body }: Answered): string[] {
  const failure = asFailure(body);
  if (!failure) return [];
  const found = LEAK.exec(failure.error.message ?? "");
  return found ? [`tells of its inside: ${found[0]}`] : [];
}

function verdictFaults(document: Document, request: FuzzRequest, answer: Answered, { is, why }: Verdict): string[] {
  const { status, body } = answer;
  if (is === "invalid" && status < 400) return [`took what the document does not allow: ${why.join("; ")}`];
  if (is !== "valid" || ![400, 413, 415, 422].includes(status)) return [];
  const failure = asFailure(body);
  if (failure && isByRule(document, request.documented.operation, failure)) return [];
  return [`refused what the document allows: ${JSON.stringify(failure?.error ?? body)}`];
}

function otherMethodFaults(
  document: Document,
  check: SchemaChecker,
  { documented }: FuzzRequest,
  answer: Answered,
  { is }: Verdict,
): string[] {
  // What is no address of the operation may be refused before its method is looked at.
  if (answer.status !== 405 && (is !== "invalid" || answer.status < 400))
    return [`answers another method with ${answer.status}`];
  return answerFaults(document, check, { operation: documented.operation, answer });
}

/** What is wrong with the answer to a request, whatever the product is about; none where all is well. */
export function findFaults(
  document: Document,
  check: SchemaChecker,
  { request, answer, verdict }: { request: FuzzRequest; answer: Answered; verdict: Verdict },
): string[] {
  if (answer.status >= 500) return [`answers ${answer.status}: ${JSON.stringify(answer.body)}`];
  if (answer.status === 429) return ["is over its limit, so that nothing was tried"];
  const { operation } = request.documented;
  if (request.method !== request.documented.method) return otherMethodFaults(document, check, request, answer, verdict);
  return [
    ...answerFaults(document, check, { operation, answer }),
    ...verdictFaults(document, request, answer, verdict),
    ...leaks(answer),
  ];
}
