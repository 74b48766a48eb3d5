import type { ReactNode } from "react";
import { LANGUAGES, type Language } from "@/lib/reference/code-examples";
import type { Endpoint } from "@/lib/reference/list-endpoints";
import { Badge } from "../ui/badge";
import { CodeBlock } from "./code-block";
import { FieldList } from "./field-list";
import { InCode } from "./in-code";
import { LANGUAGE_NAMES, SHOWN_FOR } from "./language-choice";
import { MethodName } from "./method-name";

type Props = {
  endpoint: Endpoint;
  /** The first operation that answers with the same: its fields are spelled out once. */
  first: Endpoint;
  examples: Record<Language, string>;
  access: string;
  tryIt: ReactNode;
};

export function EndpointSection({ endpoint, first, examples, access, tryIt }: Props) {
  const { name, method, path, summary, description, isIdempotent, takesIfMatch, envelope, responseExample } = endpoint;
  return (
    <section aria-labelledby={name} className="grid gap-x-8 gap-y-4 border-t py-8 xl:grid-cols-2">
      <div className="min-w-0">
        <h3 id={name} className="scroll-mt-4 max-md:scroll-mt-18 font-semibold text-lg">
          {summary}
        </h3>
        <p translate="no" className="mt-1 font-mono text-xs break-all">
          <MethodName method={method} /> {path}
        </p>
        <p className="mt-2 flex flex-wrap gap-1.5">
          <Badge>{access}</Badge>
          {isIdempotent ? <Badge>takes an Idempotency-Key</Badge> : null}
          {takesIfMatch ? <Badge>takes If-Match</Badge> : null}
        </p>
        {description ? (
          <p className="mt-3 text-ink-soft">
            <InCode text={description} />
          </p>
        ) : null}
        <FieldList title="In the path" fields={endpoint.pathParams} />
        <FieldList title="In the query" fields={endpoint.queryParams} />
        <FieldList title="Body" fields={endpoint.body} isOpen={endpoint.body.length <= 12} />
        {first.name === name ? (
          <FieldList title={`Answer: ${envelope}`} fields={endpoint.response} isOpen={false} />
        ) : (
          <p className="mt-4 border-t pt-2">
            <span className="font-medium">Answer: {envelope}</span>
            <span className="text-ink-soft">
              , as of{" "}
              <a href={`#${first.name}`} className="text-accent underline underline-offset-2">
                {first.summary}
              </a>
            </span>
          </p>
        )}
      </div>
      <div className="min-w-0 xl:sticky xl:top-4 xl:self-start">
        {LANGUAGES.map((language) => (
          <CodeBlock
            key={language}
            className={SHOWN_FOR[language]}
            title={LANGUAGE_NAMES[language]}
            text={examples[language]}
            what="example"
          />
        ))}
        {tryIt}
        {endpoint.isFile ? null : (
          <CodeBlock
            className="mt-3"
            title="An answer"
            text={JSON.stringify(responseExample, null, 2)}
            what="example answer"
          />
        )}
      </div>
    </section>
  );
}
