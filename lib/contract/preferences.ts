import { z } from "zod";
import { objectName } from "./object-fields";
import { operation } from "./operation";
import { oneOf } from "./page";
import { keptQuery, TABLES, type TableField, type TableName, tableField, tableQuery } from "./tables";

const NAMES: Record<TableName, string> = {
  leads: "leads",
  results: "a run's results",
  runs: "runs",
  workflows: "workflows",
};

/** A field for each list, as `of` makes it. */
const perTable = <Field extends z.ZodType>(of: (table: TableName) => Field) =>
  Object.fromEntries(TABLES.map((table) => [tableField(table), of(table)])) as Record<TableField, Field>;

export const Preferences = z
  .strictObject({
    object: objectName("preferences"),
    single_keys: z.boolean().describe("Whether a single key does something in the dashboard, as `?` lists them there"),
    ...perTable((table) =>
      keptQuery.meta({
        description: `The columns of the list of ${NAMES[table]} and how high its rows are, as its address has them; empty for its own`,
        example: table === "leads" ? "cols=name.240,status,city&density=compact" : "",
      }),
    ),
  })
  .meta({ id: "Preferences", description: "How the dashboard is for one person in this workspace, on every device" });
export type Preferences = z.infer<typeof Preferences>;

export const PreferencesRequest = z
  .strictObject({
    single_keys: z.boolean().nullish().describe("null restores true"),
    ...perTable((table) =>
      tableQuery
        .nullish()
        .describe(
          `Of the list of ${NAMES[table]}, as its address has them: \`cols\`, \`pin\` and \`density\`. null restores the list's own`,
        ),
    ),
  })
  .meta({ id: "PreferencesRequest" });
export type PreferencesRequest = z.infer<typeof PreferencesRequest>;

/** What its ETag stands for. */
export const PREFERENCES_ETAG = ["single_keys", ...TABLES.map(tableField)] as const;

const PATH = "/api/public/v1/me/preferences";

export const getPreferences = operation({
  name: "getPreferences",
  method: "GET",
  path: PATH,
  summary: "Read one's preferences",
  description: "Those of the person who asks, or whose key it is.",
  scope: "prospector.read",
  envelope: "PreferencesEnvelope",
  response: oneOf(Preferences),
  etag: PREFERENCES_ETAG,
});

export const updatePreferences = operation({
  name: "updatePreferences",
  method: "PATCH",
  path: PATH,
  summary: "Change one's preferences",
  description:
    "A JSON merge patch (RFC 7396) of those of the person who asks, or whose key it is. Nobody else sees them, and Activity is not told.",
  scope: "prospector.read",
  envelope: "PreferencesEnvelope",
  personal: true,
  body: PreferencesRequest,
  example: { leads_table: "cols=name.240,status,city&density=compact" },
  response: oneOf(Preferences),
  etag: PREFERENCES_ETAG,
});
