/** The parts of JSON Schema that are read here; the rest is left to the validator. */
export type JsonSchema = {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  example?: unknown;
  default?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  propertyNames?: JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  maxProperties?: number;
  /** What a value must be besides, in words, where a schema cannot say it. */
  "x-rule"?: string;
};

export type Parameter = { in: "path" | "query" | "header"; name: string; required?: boolean; schema: JsonSchema };
export type Header = { required?: boolean; schema: JsonSchema };
export type Content = Record<string, { schema?: JsonSchema; example?: unknown }>;
export type ResponseObject = { $ref?: string; content?: Content; headers?: Record<string, Header & { $ref?: string }> };
export type OperationObject = {
  operationId: string;
  parameters?: (Parameter & { $ref?: string })[];
  requestBody?: { required?: boolean; content: Content };
  responses: Record<string, ResponseObject>;
  security?: Record<string, string[]>[];
};
export type Document = {
  paths: Record<string, Record<string, OperationObject>>;
  webhooks?: Record<string, Record<string, OperationObject>>;
  components?: Record<string, Record<string, unknown>>;
};

/** What a reference within the document stands for; anything else as it is. */
export function resolve<T extends { $ref?: string }>(document: Document, value: T): T {
  if (value.$ref === undefined) return value;
  const parts = value.$ref.replace(/^#\//, "").split("/");
  const found = parts.reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], document);
  if (found === undefined) throw new Error(`the document holds no ${value.$ref}`);
  return found as T;
}

export type Documented = { path: string; method: string; operation: OperationObject };

export function operationsOf(document: Document): Documented[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
}
