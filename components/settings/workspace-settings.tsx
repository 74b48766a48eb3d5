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

type Props = { workspace: Workspace; zones: readonly string[] };

/** Each section saves on its own, and sends its own fields alone. */
export function WorkspaceSettings({ workspace, zones }: Props) {
  if (!useMay("settings")) return <AsSet workspace={workspace} />;
  return (
    <>
      <SavedSection title="Name" initial={{ name: workspace.name }} words={{ name: "the name" }}>
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
    </>
  );
}

function AsSet({ workspace: { name, timezone, default_limit, rate_limit } }: Pick<Props, "workspace">) {
  return (
    <SettingsSection title="Workspace" says="Owners change this.">
      <Facts
        facts={[
          { name: "Name", value: name },
          { name: "Time zone", value: timezone },
          { name: "Results of a run, at most", value: formatCount(default_limit) },
          { name: "Requests a minute and key", value: formatCount(rate_limit) },
        ]}
      />
    </SettingsSection>
  );
}
