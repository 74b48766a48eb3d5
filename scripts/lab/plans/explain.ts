import pg from "pg";
import type { Sent } from "./capture";

/** The parts of a plan's node that are read here. */
type Node = { "Node Type": string; "Relation Name"?: string; "Index Name"?: string; Plans?: Node[] };

export type PlanMode = "force_custom_plan" | "force_generic_plan";
export const PLAN_MODES: readonly PlanMode[] = ["force_custom_plan", "force_generic_plan"];

function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (value instanceof Date) return pg.escapeLiteral(value.toISOString());
  return pg.escapeLiteral(typeof value === "object" ? JSON.stringify(value) : String(value));
}

/** How PostgreSQL would run the statement: planned for these values, or once for all, as it may do with a prepared one. */
export async function explain(client: pg.Client, { text, values }: Sent, mode: PlanMode): Promise<Node[]> {
  await client.query(`set plan_cache_mode = ${mode}`);
  await client.query(`prepare explained as ${text}`);
  try {
    const given = values.length > 0 ? `(${values.map(literal).join(", ")})` : "";
    const { rows } = await client.query<{ "QUERY PLAN": { Plan: Node }[] }>(
      `explain (format json) execute explained${given}`,
    );
    return rows.flatMap((row) => row["QUERY PLAN"].flatMap(({ Plan }) => nodesOf(Plan)));
  } finally {
    await client.query("deallocate explained");
  }
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

export function scannedWhole(nodes: Node[]): string[] {
  return nodes.filter((node) => node["Node Type"] === "Seq Scan").map((node) => node["Relation Name"] ?? "");
}

export function indexesOf(nodes: Node[]): string[] {
  return nodes.flatMap((node) => node["Index Name"] ?? []);
}
