import { codeExamples, type Reader } from "./code-examples";
import { GUIDES, type Guide } from "./guides";
import { type Endpoint, listEndpoints } from "./list-endpoints";
import type { Field } from "./list-fields";

function fieldsToMarkdown(title: string, fields: Field[]): string[] {
  if (fields.length === 0) return [];
  const lines = fields.map(({ name, type, isRequired, description, values }) => {
    const choice = values.length > 0 ? ` One of ${values.map((value) => `\`${value}\``).join(", ")}.` : "";
    return `- \`${name}\` (${type}${isRequired ? ", required" : ""}) ${description}${choice}`.trimEnd();
  });
  return [`${title}:`, lines.join("\n")];
}

function guideToMarkdown({ title, text, table, examples }: Guide, { address }: Reader): string {
  const rows = table
    ? [table.head, ["---", "---", "---"], ...table.rows].map((cells) => `| ${cells.join(" | ")} |`)
    : [];
  const blocks = (examples?.(address) ?? []).map(
    ({ title, language, text }) => `${title}:\n\n\`\`\`${language}\n${text}\n\`\`\``,
  );
  return [`## ${title}`, ...text, ...(rows.length > 0 ? [rows.join("\n")] : []), ...blocks].join("\n\n");
}

function endpointToMarkdown(endpoint: Endpoint, reader: Reader): string {
  const { method, path, summary, description, access, isIdempotent, takesIfMatch, responseExample } = endpoint;
  return [
    `### ${summary}`,
    `\`${method} ${path}\` (${access}${isIdempotent ? "; takes an Idempotency-Key" : ""}${takesIfMatch ? "; takes If-Match" : ""})`,
    ...(description ? [description] : []),
    ...fieldsToMarkdown("In the path", endpoint.pathParams),
    ...fieldsToMarkdown("In the query", endpoint.queryParams),
    ...fieldsToMarkdown("Body", endpoint.body),
    `\`\`\`sh\n${codeExamples(endpoint, reader).curl}\n\`\`\``,
    ...(endpoint.isFile
      ? ["Answers with the bytes of a file."]
      : [
          `Answers with ${endpoint.envelope}, such as:`,
          `\`\`\`json\n${JSON.stringify(responseExample, null, 2)}\n\`\`\``,
        ]),
  ].join("\n\n");
}

/** The whole reference as Markdown, for programs that read text. */
export function referenceToMarkdown(reader: Reader): string {
  return [
    "# Prospector API",
    "> Read and run prospecting workflows: which companies, where, with what contact data, leaving out whom.",
    ...GUIDES.map((guide) => guideToMarkdown(guide, reader)),
    "## Operations",
    ...listEndpoints().map((endpoint) => endpointToMarkdown(endpoint, reader)),
    "",
  ].join("\n\n");
}

/** The index of what a program can read here, as llmstxt.org lays it out. */
export function indexToMarkdown({ address }: Reader): string {
  const operations = listEndpoints().map(({ method, path, summary }) => `- \`${method} ${path}\`: ${summary}`);
  return [
    "# Prospector",
    "> Finds companies that are new to a team: a workflow says which, a run finds them, and every result says why it is there. Everything a person does in the browser, a program does over the public API.",
    "An API key is sent as `Authorization: Bearer prsp_live_…`.",
    "## Documentation",
    [
      `- [The whole API reference in one text](${address}/llms-full.txt): guides, every operation with its fields, and examples`,
      `- [OpenAPI 3.1](${address}/api/public/v1/openapi.json): the contract that requests and answers are checked against`,
      `- [MCP](${address}/mcp): the operations that find companies as a model's tools, over Streamable HTTP with the same key`,
      `- [The TypeScript client](${address}/client/README.md): \`npm install ${address}/client/prospector-client.tgz\``,
      `- [The reference for people](${address}/developers/reference): needs to be signed in`,
    ].join("\n"),
    "## Operations",
    operations.join("\n"),
    "",
  ].join("\n\n");
}
