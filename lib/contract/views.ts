import { z } from "zod";
import { memberInWords, Person } from "./actor";
import { idOf } from "./ids";
import { objectFields } from "./object-fields";
import { operation } from "./operation";
import { listOf, oneOf } from "./page";
import { keptQuery, tableName, tableQuery } from "./tables";
import { filled, text } from "./text";

/** Of one list, shared in a workspace or private to one person. */
export const VIEWS_MAX = 100;
const NAME_MAX = 80;

export const View = z
  .strictObject({
    ...objectFields("view", "prospector_view"),
    table: tableName,
    name: filled.meta({ maxLength: NAME_MAX, description: "What it is called" }),
    is_shared: z.boolean().describe("Whether everybody in the workspace sees it; else its owner alone"),
    is_default: z
      .boolean()
      .describe("Whether the list opens with it: a private one for its owner, a shared one for whoever has no own"),
    query: keptQuery.meta({
      description:
        "What stands behind the question mark of the list's address: filters, order, columns and how high its rows are",
      example: "status=contacted&sort=-score&cols=name,city",
    }),
    owner: Person.describe("Who made it"),
    changed_by: memberInWords.describe("Who changed it last, by name or else email address"),
  })
  .meta({ id: "ProspectorView", description: "A list of the dashboard, as somebody has set and named it" });
export type View = z.infer<typeof View>;

/** What its ETag stands for. */
export const VIEW_ETAG = ["name", "is_shared", "is_default", "query"] as const;

const name = text(NAME_MAX).describe("What it is called among the views of its list");
const isShared = z.boolean().describe("Whether everybody in the workspace sees it; that takes prospector.run");
const isDefault = z.boolean().describe("Whether the list opens with it; the one before it no longer does");
const query = tableQuery.describe(
  "As the list's address has it; what the dashboard does not know, or not any more, is left out there",
);

export const CreateView = z
  .strictObject({
    table: tableName,
    name,
    is_shared: isShared.optional(),
    is_default: isDefault.optional(),
    query,
  })
  .meta({ id: "ProspectorCreateViewRequest" });
export type CreateView = z.infer<typeof CreateView>;

export const UpdateView = z
  .strictObject({
    name: name.optional(),
    is_shared: isShared.optional(),
    is_default: isDefault.optional(),
    query: query.optional(),
  })
  .meta({ id: "ProspectorUpdateViewRequest" });
export type UpdateView = z.infer<typeof UpdateView>;

const PATH = "/api/public/v1/prospector/views";
const OfView = z.strictObject({ view_id: idOf("view").describe("The view's id") });

export const listViews = operation({
  name: "listViews",
  method: "GET",
  path: PATH,
  summary: "List views",
  description: "Those that the workspace shares and one's own, by name.",
  scope: "prospector.read",
  envelope: "ProspectorViewListEnvelope",
  query: z.strictObject({ table: tableName.optional().describe("Only those of this list") }),
  response: listOf(View),
});

export const createView = operation({
  name: "createView",
  method: "POST",
  path: PATH,
  summary: "Save a view",
  description: `Private unless told otherwise. A list has at most ${VIEWS_MAX} shared views and ${VIEWS_MAX} private ones of a person; one more is a 409.`,
  scope: "prospector.read",
  envelope: "ProspectorViewEnvelope",
  target: { id: "id", name: "name", nameIf: "is_shared" },
  body: CreateView,
  example: { table: "leads", name: "Contacted, best first", query: "status=contacted&sort=-score" },
  response: oneOf(View),
  etag: VIEW_ETAG,
  idempotent: true,
});

export const getView = operation({
  name: "getView",
  method: "GET",
  path: `${PATH}/{view_id}`,
  summary: "Retrieve a view",
  description: "One that the workspace shares, or one's own.",
  scope: "prospector.read",
  envelope: "ProspectorViewEnvelope",
  params: OfView,
  response: oneOf(View),
  etag: VIEW_ETAG,
});

export const updateView = operation({
  name: "updateView",
  method: "PATCH",
  path: `${PATH}/{view_id}`,
  summary: "Change a view",
  description: "One's own; with prospector.run also shared ones of others, which only their owner makes private again.",
  scope: "prospector.read",
  envelope: "ProspectorViewEnvelope",
  target: { id: "id", name: "name", nameIf: "is_shared" },
  params: OfView,
  body: UpdateView,
  example: { name: "Contacted, newest first", query: "status=contacted&sort=-created_at" },
  response: oneOf(View),
  etag: VIEW_ETAG,
});

export const deleteView = operation({
  name: "deleteView",
  method: "DELETE",
  path: `${PATH}/{view_id}`,
  summary: "Delete a view",
  description: "One's own; with prospector.run also shared ones of others. Answers with the view as it was.",
  scope: "prospector.read",
  envelope: "ProspectorViewEnvelope",
  target: { id: "id", name: "name", nameIf: "is_shared" },
  params: OfView,
  response: oneOf(View),
  etag: VIEW_ETAG,
});
