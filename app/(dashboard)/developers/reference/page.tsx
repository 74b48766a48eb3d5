import type { Metadata } from "next";
import { EndpointSection } from "@/components/reference/endpoint-section";
import { GuideSection } from "@/components/reference/guide-section";
import { LanguageChoice } from "@/components/reference/language-choice";
import { ReferenceNav } from "@/components/reference/reference-nav";
import { TryIt } from "@/components/reference/try-it";
import { PageHeader } from "@/components/ui/page-header";
import { publicUrl } from "@/lib/base/env";
import { codeExamples, LANGUAGES } from "@/lib/reference/code-examples";
import { GUIDES } from "@/lib/reference/guides";
import { listEndpoints } from "@/lib/reference/list-endpoints";
import { requestPath } from "@/lib/reference/request-path";
import { pageCtx } from "@/lib/server/auth/page-ctx";
import { readersIds } from "./readers-ids";

export const metadata: Metadata = { title: "API reference" };

const LINK = "text-accent underline underline-offset-2";

export default async function ReferencePage() {
  const ids = await readersIds(await pageCtx());
  const reader = { address: publicUrl(), ids };
  const endpoints = listEndpoints();
  const firsts = new Map(endpoints.toReversed().map((endpoint) => [endpoint.envelope, endpoint]));
  const chapters = [
    ...GUIDES.map(({ id, title }) => ({ id, title })),
    ...endpoints.map(({ name, summary, method, path }) => ({ id: name, title: summary, method, path })),
  ];
  return (
    <div className="group/reference flex min-h-0 flex-1 flex-col">
      <PageHeader title="API reference" actions={<LanguageChoice languages={LANGUAGES} />} />
      <div className="grid min-h-0 flex-1 max-lg:grid-rows-[auto_minmax(0,1fr)] lg:grid-cols-[16rem_minmax(0,1fr)]">
        <ReferenceNav chapters={chapters} />
        <div className="min-w-0 px-4 md:overflow-y-auto md:px-8">
          {GUIDES.map((guide) => (
            <GuideSection key={guide.id} guide={guide} address={reader.address} />
          ))}
          <h2 className="border-t pt-8 font-semibold text-xl">Operations</h2>
          <p className="mt-2 mb-8 max-w-3xl text-ink-soft">
            The examples hold ids of your own workspace where it has them, and read the key from{" "}
            <code className="font-mono text-xs">PROSPECTOR_API_KEY</code>. For programs there is the same as{" "}
            <a className={LINK} href="/api/public/v1/openapi.json">
              OpenAPI 3.1
            </a>{" "}
            and as{" "}
            <a className={LINK} href="/llms-full.txt">
              one text
            </a>
            .
          </p>
          {endpoints.map((endpoint) => {
            const path =
              endpoint.method === "GET" && !endpoint.isStream && !endpoint.isFile ? requestPath(endpoint, ids) : null;
            return (
              <EndpointSection
                key={endpoint.name}
                endpoint={endpoint}
                examples={codeExamples(endpoint, reader)}
                access={endpoint.access}
                first={firsts.get(endpoint.envelope) ?? endpoint}
                tryIt={path ? <TryIt path={path} name={endpoint.summary} /> : null}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
