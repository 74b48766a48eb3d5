"use client";
import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useQueryState } from "nuqs";
import { type FormEvent, useState } from "react";
import { explanationQuery } from "@/lib/client/exclusions";
import type { Run } from "@/lib/contract/runs";
import { ErrorNote } from "../data-table/error-note";
import { Button } from "../ui/button";
import { TextField } from "../ui/text-field";
import { Explained } from "./explained";
import { leftOutParams } from "./search-params";

/** Asks the run what it made of one company; the question is in the address. */
export function ExplainCompany({ run }: { run: Run }) {
  const [company, setCompany] = useQueryState("company", leftOutParams.company);
  const [text, setText] = useState(company ?? "");
  const answer = useQuery({ ...explanationQuery(run.id, company ?? ""), enabled: company !== null });
  function ask(event: FormEvent) {
    event.preventDefault();
    void setCompany(text.trim() || null);
  }
  return (
    <section aria-label="Why is a company not here?" className="flex flex-col gap-3 border-b px-4 py-4 md:px-5">
      <form onSubmit={ask} className="flex max-w-xl items-end gap-2">
        <div className="min-w-0 flex-1">
          <TextField
            label="Why is a company not among the results?"
            placeholder="A domain or a name"
            value={text}
            maxLength={300}
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <Button type="submit" isPending={answer.isFetching}>
          <Search aria-hidden className="size-3.5" />
          Explain
        </Button>
      </form>
      <div role="status" className="max-w-3xl empty:hidden">
        {answer.data && company ? <Explained explanation={answer.data} /> : null}
      </div>
      {answer.error ? (
        <ErrorNote error={answer.error} what="It can’t be explained just now." onRetry={() => answer.refetch()} />
      ) : null}
    </section>
  );
}
