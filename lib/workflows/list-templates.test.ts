import { expect, test } from "vitest";
import { reader } from "@/db/client";
import { createWorkspace } from "@/lib/accounts/testing/workspace";
import { Criteria } from "@/lib/contract/criteria";
import { preview } from "@/lib/engine/preview";
import { listTemplates } from "./list-templates";
import { TEMPLATES } from "./templates";
import { findUnknownCriteria } from "./unknown-criteria";

test("every template finds companies in the starter directory, all new to a new workspace", async () => {
  const { ctx } = await createWorkspace();
  const templates = await listTemplates(ctx);
  expect(templates).toHaveLength(TEMPLATES.length);
  expect(templates.length).toBeGreaterThanOrEqual(8);
  expect(new Set(templates.map(({ audience }) => audience)).size).toBe(templates.length);
  for (const template of templates) {
    expect(template.companies).toBeGreaterThan(50);
    expect(template.new).toBe(template.companies);
  }
});

test("templates ask for what the directory knows, and differ from no criteria at all", async () => {
  const { ctx, workspaceId } = await createWorkspace();
  const all = await preview(reader(), { criteria: Criteria.parse({}), workspaceId, samples: 0 });
  for (const { criteria } of TEMPLATES) {
    expect(await findUnknownCriteria(ctx, criteria)).toEqual([]);
    const { counts } = await preview(reader(), { criteria, workspaceId, samples: 0 });
    expect(counts.found).toBeLessThan(all.counts.found);
  }
});
