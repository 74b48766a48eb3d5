import { OPERATIONS } from "@/lib/contract/all";
import { openApiDocument, takesIfMatch } from "@/lib/contract/openapi";
import type { Method, Operation } from "@/lib/contract/operation";
import { accessWords } from "./access-words";
import { exampleOf } from "./example-of";
import { type Field, listFields } from "./list-fields";
import { type Schema, typeName } from "./schema";

export type Endpoint = {
  name: string;
  method: Method;
  path: string;
  summary: string;
  description: string;
  /** Who may call it, in words. */
  access: string;
  isIdempotent: boolean;
  takesIfMatch: boolean;
  isStream: boolean;
  isFile: boolean;
  /** The body is bytes of a file. */
  isBytes: boolean;
  pathParams: Field[];
  queryParams: Field[];
  body: Field[];
  /** A body that runs as it is; null where there is none. */
  bodyExample: unknown;
  envelope: string;
  response: Field[];
  responseExample: unknown;
};

type Parameter = { in: string; name: string; required?: boolean; description?: string; schema: Schema };
type Described = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
};

function paramsIn(place: string, { parameters = [] }: Described): Field[] {
  return parameters
    .filter((one) => one.in === place)
    .map(({ name, required = false, description = "", schema }) => ({
      ...(listFields({ type: "object", properties: { [name]: schema } })[0] as Field),
      name,
      type: typeName(schema),
      isRequired: required,
      ...(description && { description: `${description.replace(/\.$/, "")}.` }),
    }));
}

const only = (content: Record<string, { schema: Schema }> | undefined): Schema =>
  Object.values(content ?? {})[0]?.schema ?? {};

/** Every operation as the reference shows it, in the contract's order. */
export function listEndpoints(): Endpoint[] {
  const { paths } = openApiDocument();
  return (OPERATIONS as readonly Operation[]).map((operation) => {
    const { name, method, path, summary, description = "", envelope } = operation;
    const described = paths[path]?.[method.toLowerCase()] as Described;
    const body = only(described.requestBody?.content);
    const response = only(described.responses["200"]?.content);
    return {
      name,
      method,
      path,
      summary,
      description,
      access: accessWords(operation),
      isIdempotent: operation.idempotent ?? false,
      takesIfMatch: takesIfMatch(operation),
      isStream: operation.stream ?? false,
      isFile: operation.file ?? false,
      isBytes: operation.bytes !== undefined,
      pathParams: paramsIn("path", described),
      queryParams: paramsIn("query", described),
      body: listFields(body),
      bodyExample: operation.example ?? (operation.body?.safeParse(undefined).success === false ? {} : null),
      envelope,
      response: listFields(response),
      responseExample: exampleOf(response),
    };
  });
}
