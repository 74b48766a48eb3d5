"use client";
import { Building2, CornerDownLeft, type LucideIcon, Play, Workflow } from "lucide-react";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Collection } from "react-aria-components/Collection";
import { Dialog } from "react-aria-components/Dialog";
import { Header } from "react-aria-components/Header";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { TextField } from "react-aria-components/TextField";
import { mayRole } from "@/lib/contract/scopes";
import { useCanWrite, useMe } from "../shell/me";
import { useWorkflowActions } from "../workflows/use-workflow-actions";
import { ACTIONS, entriesFor, PAGES } from "./entries";
import { useFinds } from "./use-finds";

type Item = { id: string; name: string; detail?: string; Icon: LucideIcon; act: () => void };
type Section = { name: string; items: Item[] };

type Props = {
  /** What was typed while its code was on the way. */
  typedEarly: () => string;
  /** Told once it has the keys itself. */
  onReady: () => void;
  onClose: () => void;
};

/** Finds pages, workflows, leads and what can be done, by typing; Enter goes there. */
export function Palette({ typedEarly, onReady, onClose }: Props) {
  const [typed, setTyped] = useState(typedEarly);
  useEffect(onReady, [onReady]);
  const sections = useSections(typed, onClose).filter(({ items }) => items.length > 0);
  const all = new Map(sections.flatMap(({ items }) => items.map((item) => [item.id, item] as const)));
  /** Enter does the row that is marked, or the first: what is found meanwhile may have taken the marked one away. */
  function onEnter(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    const marked = event.currentTarget.querySelector<HTMLElement>("[role=option][data-focused]")?.dataset.key;
    const [first] = all.values();
    (all.get(marked ?? "") ?? first)?.act();
  }
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className="fixed inset-0 z-50 flex h-(--visual-viewport-height) items-start justify-center bg-scrim p-3 sm:pt-[12vh]"
    >
      <Modal className="w-full max-w-xl overflow-hidden rounded-xl bg-raised text-ink shadow-popover forced-colors:border">
        <Dialog aria-label="Find and go" className="outline-none">
          <div onKeyDownCapture={onEnter} className="flex max-h-[70vh] flex-col">
            <Autocomplete inputValue={typed} onInputChange={setTyped}>
              <TextField aria-label="Find a page, workflow, lead or action" autoFocus className="border-b">
                <Input
                  placeholder="Find a page, workflow, lead or action"
                  className="h-12 w-full bg-transparent px-4 text-base outline-none placeholder:text-ink-faint"
                />
              </TextField>
              <ListBox
                aria-label="Found"
                items={sections.map((section) => ({ ...section, id: section.name }))}
                onAction={(key) => all.get(String(key))?.act()}
                className="min-h-24 flex-1 overflow-auto p-1.5 outline-none"
                renderEmptyState={() => (
                  <p className="px-2.5 py-4 text-ink-faint">Nothing found for “{typed.trim()}”</p>
                )}
              >
                {(section) => (
                  <ListBoxSection id={section.name}>
                    <Header className="px-2.5 pt-2 pb-1 text-ink-faint text-xs">{section.name}</Header>
                    <Collection items={section.items}>{(item) => <Row item={item} />}</Collection>
                  </ListBoxSection>
                )}
              </ListBox>
            </Autocomplete>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Row({ item: { id, name, detail, Icon } }: { item: Item }) {
  return (
    <ListBoxItem
      id={id}
      textValue={name}
      className="group flex min-h-9 cursor-default items-center gap-2.5 rounded-md px-2.5 py-1 outline-none data-[focused]:bg-hover data-[hovered]:bg-hover forced-colors:data-[focused]:outline-2"
    >
      <Icon aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <span className="min-w-0 truncate" translate="no">
        {name}
      </span>
      {detail ? <span className="min-w-0 truncate text-ink-faint text-xs">{detail}</span> : null}
      <CornerDownLeft
        aria-hidden
        className="ms-auto size-3.5 shrink-0 text-ink-faint opacity-0 group-data-[focused]:opacity-100"
      />
    </ListBoxItem>
  );
}

function useSections(typed: string, onClose: () => void): Section[] {
  const router = useRouter();
  const me = useMe();
  const canWrite = useCanWrite();
  const { run } = useWorkflowActions();
  const { workflows, leads } = useFinds(typed);
  const go = (href: string) => () => {
    onClose();
    router.push(href);
  };
  const shown = (entries: typeof ACTIONS): Item[] =>
    entriesFor(typed, entries)
      .filter(({ may }) => !may || (me !== null && mayRole(me.member.role, may)))
      .map(({ href, name, Icon }) => ({ id: `go ${href}`, name, Icon, act: go(href) }));
  const runnable = canWrite ? workflows.filter(({ status }) => status === "draft" || status === "active") : [];
  return [
    { name: "Actions", items: shown(ACTIONS) },
    { name: "Pages", items: shown(PAGES) },
    {
      name: "Workflows",
      items: workflows.map(({ id, name, summary }) => {
        return { id, name, detail: summary, Icon: Workflow, act: go(`/workflows/${id}`) };
      }),
    },
    {
      name: "Run now",
      items: runnable.slice(0, 3).map((workflow) => ({
        id: `run ${workflow.id}`,
        name: `Run ${workflow.name}`,
        Icon: Play,
        act: () => {
          onClose();
          run(workflow);
        },
      })),
    },
    {
      name: "Leads",
      items: leads.map(({ id, company_name, city, domain }) => {
        const detail = [domain, city].filter(Boolean).join(" · ");
        return { id, name: company_name, detail, Icon: Building2, act: go(`/leads?open=${id}`) };
      }),
    },
  ];
}
