"use client";
import { useQuery } from "@tanstack/react-query";
import { CircleDot, Tag, UserRound } from "lucide-react";
import { type FormEvent, useState } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { isLiveChange, recentLeadChangesQuery } from "@/lib/client/lead-changes";
import { membersQuery } from "@/lib/client/members";
import type { LeadChangeSet } from "@/lib/contract/lead-changes";
import { LEAD_STATUSES } from "@/lib/contract/lead-statuses";
import { STATUS_NAMES } from "../leads/lead-status";
import { Button } from "../ui/button";
import { counted } from "../ui/intl";
import { Menu, MenuItem, MenuSeparator } from "../ui/menu";
import { popoverClass } from "../ui/popover-class";
import { ProgressBar } from "../ui/progress-bar";
import { TagInput } from "../ui/tag-input";
import type { ChangedSet } from "./change-dialog";
import { stateWords } from "./change-words";
import { useBulkChange } from "./use-bulk-change";

type Props = {
  of: ChangedSet["which"];
  /** How many leads these are; nothing is done before that is known. */
  total: number | undefined;
};

/** What is done with the selected leads at once: a status, an owner, tags; each can be taken back. */
export function BulkActions({ of, total }: Props) {
  const { start, isStarting } = useBulkChange();
  const { data: members = [] } = useQuery(membersQuery());
  const { data: recent } = useQuery(recentLeadChangesQuery());
  const live = recent?.find(isLiveChange);
  const isDisabled = isStarting || !total;
  const set = (what: LeadChangeSet) => void start(of, what);
  return (
    <>
      <TagButton isDisabled={isDisabled} total={total ?? 0} onTag={(add_tags) => set({ add_tags })} />
      <Menu
        label="Give them to"
        placement="top start"
        trigger={
          <Button size="sm" look="ghost" isDisabled={isDisabled}>
            <UserRound aria-hidden className="size-3.5" />
            Assign
          </Button>
        }
      >
        {members.map(({ id, name, email }) => (
          <MenuItem key={id} textValue={name || email} onAction={() => set({ owner_id: id })}>
            {name || email}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem onAction={() => set({ owner_id: null })}>Nobody</MenuItem>
      </Menu>
      <Menu
        label="Set their status"
        placement="top start"
        trigger={
          <Button size="sm" look="ghost" isDisabled={isDisabled}>
            <CircleDot aria-hidden className="size-3.5" />
            Status
          </Button>
        }
      >
        {LEAD_STATUSES.map((status) => (
          <MenuItem key={status} onAction={() => set({ status })}>
            {STATUS_NAMES[status]}
          </MenuItem>
        ))}
      </Menu>
      {live ? (
        <div className="flex basis-full flex-col gap-1 pe-2.5 pb-0.5 text-ink-soft text-xs">
          <ProgressBar
            label={live.summary}
            value={live.total ? live.processed / live.total : null}
            text={stateWords(live)}
          />
          <span className="tabular-nums">
            {live.summary}: {stateWords(live)}
          </span>
        </div>
      ) : null}
    </>
  );
}

type TagProps = { isDisabled: boolean; total: number; onTag: (tags: string[]) => void };

function TagButton({ isDisabled, total, onTag }: TagProps) {
  const [isOpen, setOpen] = useState(false);
  const [tags, setTags] = useState<string[]>([]);
  function tag(event: FormEvent) {
    event.preventDefault();
    if (tags.length === 0) return;
    setOpen(false);
    setTags([]);
    onTag(tags);
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button size="sm" look="ghost" isDisabled={isDisabled}>
        <Tag aria-hidden className="size-3.5" />
        Tag
      </Button>
      <Popover placement="top start" offset={4} className={popoverClass("w-72 max-w-[calc(100vw-2rem)]")}>
        <Dialog aria-label="Tag the selected leads" className="outline-none">
          <form onSubmit={tag} className="flex flex-col gap-3 p-3">
            <TagInput label="Add tags" placeholder="A tag" value={tags} onChange={setTags} />
            <Button type="submit" size="sm" look="primary">
              Tag {counted(total, "lead", "leads")}
            </Button>
          </form>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
