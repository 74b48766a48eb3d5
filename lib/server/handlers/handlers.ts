import type { OperationName } from "@/lib/contract/all";
import type { Endpoint } from "@/lib/server/http/endpoint";
import { accounts } from "./accounts";
import { apiKeys } from "./api-keys";
import { audit } from "./audit";
import { duplicates } from "./duplicates";
import { exports } from "./exports";
import { leads } from "./leads";
import { members } from "./members";
import { runs } from "./runs";
import { settings } from "./settings";
import { sources } from "./sources";
import { uploads } from "./uploads";
import { views } from "./views";
import { webhooks } from "./webhooks";
import { workflows } from "./workflows";

/** What answers each operation: one that is missing, or stands under another's name, is a compile error. */
export const HANDLERS: { [Name in OperationName]: Endpoint<Name> } = {
  ...accounts,
  ...apiKeys,
  ...audit,
  ...duplicates,
  ...exports,
  ...leads,
  ...members,
  ...runs,
  ...settings,
  ...sources,
  ...uploads,
  ...views,
  ...webhooks,
  ...workflows,
};
