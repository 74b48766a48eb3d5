import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { Document, JsonSchema } from "./document";

const COMPONENTS = "#/components/schemas/";
const ROOT = "openapi.json";
/** Words of OpenAPI that say nothing about what a value may be. */
const ANNOTATIONS = ["example", "x-rule"];

/** What is wrong with a value under a schema of the document, in words; none where it fits. */
export type SchemaChecker = (schema: JsonSchema, value: unknown) => string[];

function inWords({ instancePath, message = "", params }: ErrorObject): string {
  const extra = "additionalProperty" in params ? ` (${String(params.additionalProperty)})` : "";
  return `${instancePath || "the whole"} ${message}${extra}`;
}

/** A schema whose references lead to where the components are kept. */
function rooted(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(rooted);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string" ? value.replace(COMPONENTS, `${ROOT}#/$defs/`) : rooted(value),
    ]),
  );
}

/** Schemas of the document are those of JSON Schema 2020-12, which OpenAPI 3.1 takes. */
export function schemaChecker(document: Document): SchemaChecker {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  ajv.addVocabulary(ANNOTATIONS);
  ajv.addSchema({ $id: ROOT, $defs: rooted(document.components?.schemas ?? {}) });
  const known = new Map<JsonSchema, ReturnType<typeof ajv.compile>>();
  return (schema, value) => {
    const validate = known.get(schema) ?? ajv.compile(rooted(schema) as object);
    known.set(schema, validate);
    return validate(value) ? [] : (validate.errors ?? []).slice(0, 5).map(inWords);
  };
}
