import { OPERATIONS } from "@/lib/contract/all";
import { openApiDocument } from "@/lib/contract/openapi";
import type { Operation } from "@/lib/contract/operation";
import { resolved, type Schema } from "@/lib/reference/schema";
import { membersOf, typeOf } from "./type-of";

/** An operation as a method of the client. */
export type Method = {
  operation: Operation;
  kind: "call" | "list" | "watch" | "download";
  inputName: string;
  inputType: string;
  /** May be called without any input. */
  isInputOptional: boolean;
  /** The envelope, or what each event of a stream holds. */
  answerType: string;
};

type Described = {
  parameters?: { in: string; name: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};

function kindOf({ stream, file, query }: Operation): Method["kind"] {
  if (stream) return "watch";
  if (file) return "download";
  return query && "cursor" in query.shape ? "list" : "call";
}

function inputOf(described: Described): { type: string; isOptional: boolean } {
  const parameters = (described.parameters ?? []).filter((one) => one.in !== "header");
  const needed = parameters.filter((one) => one.required).map(({ name }) => name);
  const address = Object.fromEntries(parameters.map(({ name, schema }) => [name, schema]));
  const body = described.requestBody?.content["application/json"]?.schema;
  const whole = body && resolved(body);
  const isEmpty = !whole || (!whole.oneOf && Object.keys(whole.properties ?? {}).length === 0);
  const parts = [
    ...(parameters.length > 0 || isEmpty ? [membersOf(address, needed, "")] : []),
    ...(described.requestBody?.content["application/octet-stream"] ? ["{ bytes: Blob }"] : []),
    ...(body && !isEmpty ? [body.oneOf ? `(${typeOf(body)})` : typeOf(body)] : []),
  ];
  const isBodyOptional = isEmpty || (!whole.oneOf && (whole.required ?? []).length === 0);
  return { type: parts.join(" & "), isOptional: needed.length === 0 && isBodyOptional };
}

/** One for every operation, in the contract's order. */
export function listMethods(): Method[] {
  const { paths } = openApiDocument();
  return (OPERATIONS as readonly Operation[]).map((operation) => {
    const { name, path, method, envelope } = operation;
    const described = paths[path]?.[method.toLowerCase()] as Described;
    const { type, isOptional } = inputOf(described);
    return {
      operation,
      kind: kindOf(operation),
      inputName: `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`,
      inputType: type,
      isInputOptional: isOptional,
      answerType: envelope,
    };
  });
}
