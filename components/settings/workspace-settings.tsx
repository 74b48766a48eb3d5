"use client";
import type { Workspace } from "@/lib/contract/workspace";
import { useMay } from "../shell/me";
import { formatCount } from "../ui/intl";
import { NumberField } from "../ui/number-field";
import { TextField } from "../ui/text-field";
import { Facts } from "./facts";
import { SavedSection } from "./saved-section";
import { SettingsSection } from "./settings-section";
import { ZoneField } from "./zone-field";

const NAME_MAX = 120;
const RATE_LIMIT_MAX = 6_000;
const RUN_LIMIT_MAX = 100_000;
const DAYS_KEPT_MIN = 30;
const DAYS_KEPT_MAX = 3_650;
const RUNS_KEPT_MAX = 1_000;

type Props = { workspace: Workspace; zones: readonly string[] };

/** Each section saves on its own, and sends its own fields alone. */
export function WorkspaceSettings({ workspace, zones }: Props) {
  if (!useMay("settings")) return <AsSet workspace={workspace} />;
  return (
    <>
      <SavedSection
        workspaceId={workspace.id}
        title="Name"
        initial={{ name: workspace.name }}
        words={{ name: "the workspace’s name" }}
      >
        {({ name }, change, fault) => (
          <TextField
            label="Workspace name"
            value={name}
            maxLength={NAME_MAX}
            required
            autoComplete="off"
            fault={fault("name")}
            onChange={(event) => change({ name: event.target.value })}
          />
        )}
      </SavedSection>
      <SavedSection
        workspaceId={workspace.id}
        title="Time zone"
        says="Schedules run on its clocks. Another zone moves the next run of each."
        initial={{ timezone: workspace.timezone }}
        words={{ timezone: "the time zone" }}
      >
        {({ timezone }, change, fault) => (
          <ZoneField
            value={timezone}
            zones={zones}
            fault={fault("timezone")}
            onChange={(zone) => change({ timezone: zone })}
          />
        )}
      </SavedSection>
      <SavedSection
        workspaceId={workspace.id}
        title="Limits"
        says="A new workflow starts with this limit of results and can set another."
        initial={{ default_limit: workspace.default_limit, rate_limit: workspace.rate_limit }}
        words={{ default_limit: "the results of a run", rate_limit: "the requests of a key" }}
      >
        {({ default_limit, rate_limit }, change, fault) => (
          <>
            <NumberField
              label="Results of a run, at most"
              value={default_limit}
              min={1}
              max={RUN_LIMIT_MAX}
              fault={fault("default_limit")}
              onChange={(value) => change({ default_limit: value })}
            />
            <NumberField
              label="Requests a minute that each key may make"
              value={rate_limit}
              min={1}
              max={RATE_LIMIT_MAX}
              fault={fault("rate_limit")}
              onChange={(value) => change({ rate_limit: value })}
            />
          </>
        )}
      </SavedSection>
      <SavedSection
        workspaceId={workspace.id}
        title="Runs"
        says="Every run keeps its counts and the results that became leads. Older ones lose what they left out, their changes and what they found again; leads stay."
        initial={{ days_kept: workspace.days_kept, runs_kept: workspace.runs_kept }}
        words={{ days_kept: "the days of detail", runs_kept: "the runs that keep it" }}
      >
        {({ days_kept, runs_kept }, change, fault) => (
          <>
            <NumberField
              label="Days that all detail is kept"
              value={days_kept}
              min={DAYS_KEPT_MIN}
              max={DAYS_KEPT_MAX}
              fault={fault("days_kept")}
              onChange={(value) => change({ days_kept: value })}
            />
            <NumberField
              label="Last runs of each workflow that always keep it"
              value={runs_kept}
              min={1}
              max={RUNS_KEPT_MAX}
              fault={fault("runs_kept")}
              onChange={(value) => change({ runs_kept: value })}
            />
          </>
        )}
      </SavedSection>
    </>
  );
}

function AsSet({ workspace }: Pick<Props, "workspace">) {
  const { name, timezone, default_limit, rate_limit, days_kept, runs_kept } = workspace;
  return (
    <SettingsSection title="Workspace" says="Owners change this.">
      <Facts
        facts={[
          { name: "Name", value: name },
          { name: "Time zone", value: timezone },
          { name: "Results of a run, at most", value: formatCount(default_limit) },
          { name: "Requests a minute and key", value: formatCount(rate_limit) },
          { name: "Days that runs keep all detail", value: formatCount(days_kept) },
          { name: "Last runs that always keep it", value: formatCount(runs_kept) },
        ]}
      />
    </SettingsSection>
  );
}
