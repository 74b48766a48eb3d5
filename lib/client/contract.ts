import type * as apiKeys from "@/lib/contract/api-keys";
import type * as apiRequests from "@/lib/contract/api-requests";
import type * as auditEvents from "@/lib/contract/audit-events";
import type * as config from "@/lib/contract/config";
import type * as directory from "@/lib/contract/directory";
import type * as duplicates from "@/lib/contract/duplicates";
import type * as exclusions from "@/lib/contract/exclusions";
import type * as explanation from "@/lib/contract/explanation";
import type * as exported from "@/lib/contract/exports";
import type * as invitations from "@/lib/contract/invitations";
import type * as leadChanges from "@/lib/contract/lead-changes";
import type * as leadEntries from "@/lib/contract/lead-entries";
import type * as leads from "@/lib/contract/leads";
import type * as me from "@/lib/contract/me";
import type * as members from "@/lib/contract/members";
import type { BodyOf, ParamsOf, QueryOf, ResponseOf } from "@/lib/contract/operation";
import type * as preferences from "@/lib/contract/preferences";
import type * as preview from "@/lib/contract/preview";
import type * as results from "@/lib/contract/results";
import type * as revisions from "@/lib/contract/revisions";
import type * as runChanges from "@/lib/contract/run-changes";
import type * as runs from "@/lib/contract/runs";
import type * as schedule from "@/lib/contract/schedule";
import type * as uploads from "@/lib/contract/uploads";
import type * as views from "@/lib/contract/views";
import type * as webhooks from "@/lib/contract/webhooks";
import type * as workflowDrafts from "@/lib/contract/workflow-drafts";
import type * as workflows from "@/lib/contract/workflows";
import type * as workspace from "@/lib/contract/workspace";
import type { OPERATIONS } from "./operations.generated";

type Contract = typeof apiKeys &
  typeof apiRequests &
  typeof auditEvents &
  typeof config &
  typeof directory &
  typeof exclusions &
  typeof exported &
  typeof explanation &
  typeof duplicates &
  typeof invitations &
  typeof leads &
  typeof leadChanges &
  typeof leadEntries &
  typeof me &
  typeof members &
  typeof preferences &
  typeof preview &
  typeof results &
  typeof revisions &
  typeof runChanges &
  typeof runs &
  typeof schedule &
  typeof uploads &
  typeof views &
  typeof webhooks &
  typeof workflowDrafts &
  typeof workflows &
  typeof workspace;

export type OperationName = keyof typeof OPERATIONS;
export type Params<N extends OperationName> = ParamsOf<Contract[N]>;
export type Query<N extends OperationName> = Partial<QueryOf<Contract[N]>>;
export type Body<N extends OperationName> = BodyOf<Contract[N]>;
export type Answer<N extends OperationName> = ResponseOf<Contract[N]>;
