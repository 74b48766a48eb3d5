"use client";
import { useQueryState } from "nuqs";
import type { ComponentType } from "react";
import type { Workflow } from "@/lib/contract/workflows";
import { part } from "../ui/part";
import { Tabs } from "../ui/tabs";
import { RunsTab } from "./runs-tab";
import { type WorkflowTab, workflowParams } from "./search-params";

const LeadsTab = part(() => import("./leads-tab").then((file) => file.LeadsTab));
const ScheduleTab = part(() => import("../schedules/schedule-tab").then((file) => file.ScheduleTab));
const VersionsTab = part(() => import("./versions-tab").then((file) => file.VersionsTab));

type Part = { name: string; Content: ComponentType<{ workflow: Workflow }> };

/** In the order of the tabs. */
const PARTS: Record<WorkflowTab, Part> = {
  runs: { name: "Runs", Content: RunsTab },
  leads: { name: "Leads", Content: LeadsTab },
  schedule: { name: "Schedule", Content: ScheduleTab },
  versions: { name: "Versions", Content: VersionsTab },
};

export function WorkflowTabs({ workflow }: { workflow: Workflow }) {
  const [tab, setTab] = useQueryState("tab", { ...workflowParams.tab, history: "push" });
  const parts = Object.entries(PARTS) as [WorkflowTab, Part][];
  const items = parts.map(([value, { name, Content }]) => ({ value, name, content: <Content workflow={workflow} /> }));
  return <Tabs label="Parts of the workflow" items={items} value={tab} onChange={setTab} />;
}
