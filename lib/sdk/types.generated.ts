// Made by scripts/build-client.ts from lib/contract/all.ts.

export type ProspectorConfigRequest = {
  /** null restores UTC */
  timezone?: string | null;
  /** Requests a minute and key; only a signed-in person sets it. null restores 600 */
  rate_limit?: number | null;
};

export type ProspectorWorkflowRequest = {
  name?: string | null;
  status?: "draft" | "active" | "paused" | "archived" | null;
  criteria?: ProspectorCriteriaPatch | null;
  schedule?: ProspectorSchedulePatch | null;
  metadata?: Record<string, string | null> | null;
};

export type ProspectorCriteriaPatch = {
  categories?: string[] | null;
  places?: {
    countries?: string[] | null;
    regions?: string[] | null;
    cities?: {
      name: string;
      region: string;
    }[] | null;
  } | null;
  keywords?: {
    include?: string[] | null;
    exclude?: string[] | null;
  } | null;
  require?: ("website" | "phone" | "email")[] | null;
  sources?: string[] | null;
  exclude?: {
    existing_leads?: boolean | null;
    domains?: string[] | null;
  } | null;
  limit?: number | null;
  minutes?: number | null;
  score?: {
    website?: number | null;
    phone?: number | null;
    email?: number | null;
    category?: number | null;
    place?: number | null;
  } | null;
};

export type ProspectorSchedulePatch = {
  frequency?: "daily" | "weekdays" | "weekly" | "cron" | null;
  time?: string | null;
  weekday?: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | null;
  cron?: string | null;
  overlap?: "skip" | "queue" | "refuse" | null;
  paused_until?: string | null;
};

export type ProspectorLeadRequest = {
  status?: "new" | "contacted" | "qualified" | "customer" | "unqualified" | null;
  owner_id?: string | null;
  /** All it shall have; each counts once */
  tags?: string[] | null;
  notes?: string | null;
};

export type ProspectorLeadChangeRequest = {
  ids?: string[];
  /** As of the list of leads; {} is every lead */
  filter?: {
    /** Part of the company's name or domain */
    q?: string;
    status?: "new" | "contacted" | "qualified" | "customer" | "unqualified";
    /** One that it has */
    tag?: string;
    /** A member's id, as the list of members has it */
    owner_id?: string;
    min_score?: number;
    /** Only what a run or a person has changed since then */
    updated_after?: string;
  };
  set: {
    status?: "new" | "contacted" | "qualified" | "customer" | "unqualified";
    /** null: nobody's */
    owner_id?: string | null;
    add_tags?: string[];
    remove_tags?: string[];
  };
};

export type ProspectorCreateWebhookRequest = {
  /** https:// or http://, a public host, port 80 or 443 */
  url: string;
  events: ("run.started" | "run.completed" | "run.failed" | "run.cancelled" | "lead.created" | "lead.updated" | "export.completed")[];
  description?: string;
};

export type ProspectorUpdateWebhookRequest = {
  /** https:// or http://, a public host, port 80 or 443 */
  url?: string;
  events?: ("run.started" | "run.completed" | "run.failed" | "run.cancelled" | "lead.created" | "lead.updated" | "export.completed")[];
  description?: string;
  status?: "enabled" | "disabled";
};

export type CreateApiKeyRequest = {
  name: string;
  scopes: ("prospector.read" | "prospector.run")[];
  /** null or left out: never */
  expires_in_days?: number | null;
};

export type ProspectorConfigEnvelope = {
  data: ProspectorConfig;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorConfig = {
  id: string;
  object: "prospector_config";
  created_at: string;
  updated_at: string;
  /** The workspace's IANA zone */
  timezone: string;
  /** Requests that each key may make in any minute */
  rate_limit: number;
  states: {
    /** ISO 3166-2 */
    code: string;
    name: string;
    country: string;
    enabled: boolean;
    /** Companies that the installed sources hold there */
    companies: number;
  }[];
};

export type ProspectorWorkflowListEnvelope = {
  data: ProspectorWorkflow[];
  pagination: Pagination;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorWorkflow = {
  id: string;
  object: "prospector_workflow";
  created_at: string;
  updated_at: string;
  name: string;
  status: "draft" | "active" | "paused" | "archived";
  /** Grows with every change of the criteria */
  revision: number;
  criteria: ProspectorCriteria;
  /** The criteria in words */
  summary: string;
  /** When it runs by itself, while it is active */
  schedule: ProspectorSchedule | null;
  schedule_words: string | null;
  /** The next five times it runs; none without a schedule or unless it is active */
  next_runs: string[];
  metadata: Record<string, string>;
  last_run: {
    id: string;
    status: "queued" | "running" | "cancelling" | "cancelled" | "succeeded" | "partial" | "failed";
    created_at: string;
    finished_at: string | null;
    counts: ProspectorRunCounts;
  } | null;
};

export type ProspectorCriteria = {
  categories: string[];
  places: {
    countries: string[];
    regions: string[];
    cities: {
      name: string;
      region: string;
    }[];
  };
  keywords: {
    include: string[];
    exclude: string[];
  };
  require: ("website" | "phone" | "email")[];
  sources: string[];
  exclude: {
    existing_leads: boolean;
    domains: string[];
  };
  limit: number;
  minutes: number | null;
  score: {
    website: number;
    phone: number;
    email: number;
    category: number;
    place: number;
  };
};

export type ProspectorSchedule = {
  frequency: "daily";
  time: string;
  /** While the run before is live: `skip` the window, `queue` a run that waits, or `refuse` it, and runs by hand too */
  overlap: "skip" | "queue" | "refuse";
  paused_until: string | null;
} | {
  frequency: "weekdays";
  time: string;
  /** While the run before is live: `skip` the window, `queue` a run that waits, or `refuse` it, and runs by hand too */
  overlap: "skip" | "queue" | "refuse";
  paused_until: string | null;
} | {
  frequency: "weekly";
  time: string;
  weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
  /** While the run before is live: `skip` the window, `queue` a run that waits, or `refuse` it, and runs by hand too */
  overlap: "skip" | "queue" | "refuse";
  paused_until: string | null;
} | {
  frequency: "cron";
  /** Minute, hour, day, month, day of the week; at most one run every 15 minutes */
  cron: string;
  /** While the run before is live: `skip` the window, `queue` a run that waits, or `refuse` it, and runs by hand too */
  overlap: "skip" | "queue" | "refuse";
  paused_until: string | null;
};

/** found = filtered + duplicates + excluded + new + over_limit */
export type ProspectorRunCounts = {
  /** What category, place and source select */
  found: number;
  /** Dropped by keywords or by contact data that must be there */
  filtered: number;
  /** Seen already in this run, or a lead already */
  duplicates: number;
  /** Dropped by an exclusion */
  excluded: number;
  /** New leads */
  new: number;
  /** New, but beyond the run's limit */
  over_limit: number;
};

export type Pagination = {
  /** null exactly when has_more is false */
  next_cursor: string | null;
  has_more: boolean;
};

export type ProspectorWorkflowEnvelope = {
  data: ProspectorWorkflow;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorRunEnvelope = {
  data: ProspectorRun;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorRun = {
  id: string;
  object: "prospector_run";
  created_at: string;
  updated_at: string;
  status: "queued" | "running" | "cancelling" | "cancelled" | "succeeded" | "partial" | "failed";
  status_reason: string | null;
  workflow_id: string;
  workflow_name: string;
  workflow_revision: number;
  trigger: "manual" | "api" | "schedule" | "retry";
  started_at: string | null;
  finished_at: string | null;
  progress: {
    stage: "queued" | "matching" | "counting" | "done";
    processed: number;
    /** null until it is known */
    total: number | null;
  };
  counts: ProspectorRunCounts;
  breakdown: ProspectorRunBreakdown;
  /** When it will end, by its own rate; null before a tenth is done */
  eta: {
    earliest: string;
    latest: string;
  } | null;
  /** A live run that has made no progress for 30 seconds */
  stalled: {
    since: string;
    reason: string;
  } | null;
  /** Time spent in batches, without waiting */
  worked_ms: number;
  /** How many results the run holds so far */
  results: number;
  criteria: ProspectorCriteria;
  /** The versions of the sources that the run reads, whatever is loaded meanwhile */
  sources: {
    key: string;
    version: string;
  }[];
  /** The run that it repeats exactly */
  exact_of: string | null;
};

/** The counts by source and reason, exact at every moment */
export type ProspectorRunBreakdown = {
  source: string;
  counts: ProspectorRunCounts;
  /** What became of the source's companies; each reason belongs to one of the counts, and together they are found */
  reasons: Partial<Record<"without_website" | "without_phone" | "without_email" | "without_keyword" | "unwanted_keyword" | "duplicate_in_run" | "known_lead" | "existing_lead" | "excluded_domain" | "new" | "over_limit", number>>;
}[];

export type ProspectorRunListEnvelope = {
  data: ProspectorRun[];
  pagination: Pagination;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorWorkflowScheduleEnvelope = {
  data: ProspectorWorkflowSchedule;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorWorkflowSchedule = {
  object: "prospector_workflow_schedule";
  workflow_id: string;
  schedule: ProspectorSchedule | null;
  schedule_words: string | null;
  /** The workspace's IANA zone */
  timezone: string;
  next_runs: string[];
  /** The last ones that came due, newest first */
  windows: ProspectorScheduleWindow[];
};

export type ProspectorScheduleWindow = {
  /** When the run was due */
  window_at: string;
  outcome: "started" | "queued" | "skipped" | "refused" | "missed";
  /** Why it did not start as planned */
  reason: string | null;
  run_id: string | null;
};

export type ProspectorResultListEnvelope = {
  data: ProspectorResult[];
  pagination: Pagination;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorResult = {
  company_name: string;
  domain: string | null;
  website: string | null;
  /** E.164 */
  phone: string | null;
  email: string | null;
  category: string;
  category_name: string;
  street: string | null;
  city: string | null;
  /** ISO 3166-2 */
  state: string | null;
  postal_code: string | null;
  /** ISO 3166-1 */
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  /** brand: operates in the place, no address is known */
  coverage: "location" | "brand";
  id: string;
  object: "prospector_result";
  created_at: string;
  updated_at: string;
  run_id: string;
  lead_id: string;
  rank: number;
  outcome: "new" | "duplicate";
  score: number;
  score_reasons: {
    part: "website" | "phone" | "email" | "category" | "place";
    points: number;
    weight: number;
    evidence: string;
  }[];
  matched: {
    criterion: "category" | "place" | "keyword" | "require" | "source";
    wanted: string;
    /** The evidence */
    found: string;
  }[];
  source: {
    key: string;
    record_id: string;
    licence: string;
    read_at: string;
  };
};

export type ProspectorPreviewEnvelope = {
  data: ProspectorPreview;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorPreview = {
  object: "prospector_preview";
  /** What a run of these criteria would count now */
  counts: ProspectorRunCounts;
  /** found less filtered */
  matched: number;
  /** New to this workspace, limit or not */
  new: number;
  /** The counts by reason */
  reasons: Partial<Record<"without_website" | "without_phone" | "without_email" | "without_keyword" | "unwanted_keyword" | "duplicate_in_run" | "known_lead" | "existing_lead" | "excluded_domain" | "new" | "over_limit", number>>;
  samples: {
    company_name: string;
    domain: string | null;
    website: string | null;
    /** E.164 */
    phone: string | null;
    email: string | null;
    category: string;
    category_name: string;
    street: string | null;
    city: string | null;
    /** ISO 3166-2 */
    state: string | null;
    postal_code: string | null;
    /** ISO 3166-1 */
    country: string | null;
    latitude: number | null;
    longitude: number | null;
    /** brand: operates in the place, no address is known */
    coverage: "location" | "brand";
    score: number;
    score_reasons: {
      part: "website" | "phone" | "email" | "category" | "place";
      points: number;
      weight: number;
      evidence: string;
    }[];
    matched: {
      criterion: "category" | "place" | "keyword" | "require" | "source";
      wanted: string;
      /** The evidence */
      found: string;
    }[];
  }[];
};

export type ProspectorExclusionListEnvelope = {
  data: ProspectorExclusion[];
  pagination: Pagination;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorExclusion = {
  company_name: string;
  domain: string | null;
  website: string | null;
  /** E.164 */
  phone: string | null;
  email: string | null;
  category: string;
  category_name: string;
  street: string | null;
  city: string | null;
  /** ISO 3166-2 */
  state: string | null;
  postal_code: string | null;
  /** ISO 3166-1 */
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  /** brand: operates in the place, no address is known */
  coverage: "location" | "brand";
  object: "prospector_exclusion";
  created_at: string;
  run_id: string;
  /** From 1, in the order in which the run met them */
  position: number;
  company_id: string;
  reason: "existing_lead" | "excluded_domain" | "duplicate_in_run";
  /** The reason in words */
  evidence: string;
  /** The lead that it is, or that its duplicate became */
  lead_id: string | null;
  source: {
    key: string;
    record_id: string;
    licence: string;
    read_at: string;
  };
};

export type ProspectorExplanationEnvelope = {
  data: ProspectorExplanation;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorExplanation = {
  object: "prospector_explanation";
  run_id: string;
  /** What was asked for */
  company: string;
  /** The answer in one sentence */
  summary: string;
  /** Every record of it in the sources that the workspace sees, 20 at most; empty where none holds it */
  records: {
    company_id: string;
    company_name: string;
    domain: string | null;
    website: string | null;
    /** E.164 */
    phone: string | null;
    email: string | null;
    category: string;
    category_name: string;
    street: string | null;
    city: string | null;
    /** ISO 3166-2 */
    state: string | null;
    postal_code: string | null;
    /** ISO 3166-1 */
    country: string | null;
    latitude: number | null;
    longitude: number | null;
    /** brand: operates in the place, no address is known */
    coverage: "location" | "brand";
    source: string;
    verdict: "result" | "duplicate" | "excluded" | "filtered" | "not_selected" | "over_limit" | "not_reached" | "changed_since";
    /** The part of the criteria that decided */
    rule: string;
    /** Why, in words */
    evidence: string;
    /** Of the result, where there is one */
    rank: number | null;
    lead_id: string | null;
  }[];
};

export type ProspectorRunChangeListEnvelope = {
  data: ProspectorRunChange[];
  pagination: Pagination;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorRunChange = {
  object: "prospector_run_change";
  kind: "new" | "gone" | "changed";
  lead_id: string | null;
  company_id: string;
  company_name: string;
  domain: string | null;
  /** How this run saw it; null where it is gone */
  now: {
    /** null where the run left it out, because it was a lead already */
    rank: number | null;
    score: number | null;
  } | null;
  /** How the earlier run saw it; null where it is new */
  before: {
    /** null where the run left it out, because it was a lead already */
    rank: number | null;
    score: number | null;
  } | null;
  /** What changed; empty for new and gone ones */
  fields: {
    field: "company_name" | "website" | "phone" | "email" | "category" | "street" | "city" | "state" | "postal_code" | "country" | "score";
    before: string | number | null;
    after: string | number | null;
    /** The English name, where the value is a code that has one */
    before_name: string | null;
    after_name: string | null;
  }[];
};

export type ProspectorRunComparisonEnvelope = {
  data: ProspectorRunComparison;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorRunComparison = {
  object: "prospector_run_comparison";
  run_id: string;
  /** The run that it is compared with; null where there is none before it */
  since: {
    id: string;
    created_at: string;
    status: "queued" | "running" | "cancelling" | "cancelled" | "succeeded" | "partial" | "failed";
    workflow_revision: number;
  } | null;
  /** Companies; null where there is nothing to compare with */
  counts: {
    new: number;
    gone: number;
    changed: number;
    same: number;
  } | null;
};

export type ProspectorRevisionListEnvelope = {
  data: ProspectorRevision[];
  pagination: Pagination;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorRevision = {
  object: "prospector_revision";
  workflow_id: string;
  revision: number;
  created_at: string;
  /** The member who made it, by name or else email address */
  created_by: string | null;
  criteria: ProspectorCriteria;
  /** The criteria in words */
  summary: string;
  /** The difference to the revision before; empty for the first */
  changes: string[];
};

export type ProspectorRevisionComparisonEnvelope = {
  data: ProspectorRevisionComparison;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorRevisionComparison = {
  object: "prospector_revision_comparison";
  workflow_id: string;
  from: number;
  to: number;
  /** In words, for people */
  changes: string[];
};

export type ProspectorLeadListEnvelope = {
  data: ProspectorLead[];
  pagination: Pagination;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorLead = {
  company_name: string;
  domain: string | null;
  website: string | null;
  /** E.164 */
  phone: string | null;
  email: string | null;
  category: string;
  category_name: string;
  street: string | null;
  city: string | null;
  /** ISO 3166-2 */
  state: string | null;
  postal_code: string | null;
  /** ISO 3166-1 */
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  /** brand: operates in the place, no address is known */
  coverage: "location" | "brand";
  id: string;
  object: "prospector_lead";
  created_at: string;
  updated_at: string;
  score: number;
  first_run_id: string;
  last_seen_at: string;
  /** What has come of it; the workspace's own, like all below */
  status: "new" | "contacted" | "qualified" | "customer" | "unqualified";
  owner: {
    id: string;
    name: string;
    email: string;
  } | null;
  /** Sorted by their characters */
  tags: string[];
  notes: string | null;
  source: {
    key: string;
    record_id: string;
    licence: string;
    read_at: string;
  };
};

export type ProspectorLeadEnvelope = {
  data: ProspectorLeadDetail;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorLeadDetail = {
  company_name: string;
  domain: string | null;
  website: string | null;
  /** E.164 */
  phone: string | null;
  email: string | null;
  category: string;
  category_name: string;
  street: string | null;
  city: string | null;
  /** ISO 3166-2 */
  state: string | null;
  postal_code: string | null;
  /** ISO 3166-1 */
  country: string | null;
  latitude: number | null;
  longitude: number | null;
  /** brand: operates in the place, no address is known */
  coverage: "location" | "brand";
  id: string;
  object: "prospector_lead";
  created_at: string;
  updated_at: string;
  score: number;
  first_run_id: string;
  last_seen_at: string;
  /** What has come of it; the workspace's own, like all below */
  status: "new" | "contacted" | "qualified" | "customer" | "unqualified";
  owner: {
    id: string;
    name: string;
    email: string;
  } | null;
  /** Sorted by their characters */
  tags: string[];
  notes: string | null;
  source: {
    key: string;
    record_id: string;
    licence: string;
    read_at: string;
  };
  runs: {
    run_id: string;
    workflow_id: string;
    workflow_name: string;
    rank: number;
    score: number;
    seen_at: string;
  }[];
  /** How many more records are of the same company, and what they have in common */
  matched: {
    records: number;
    keys: ("phone" | "address" | "domain" | "brand" | "name" | "city" | "near")[];
  };
};

export type ProspectorLeadChangeEnvelope = {
  data: ProspectorLeadChange;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorLeadChange = {
  id: string;
  object: "prospector_lead_change";
  created_at: string;
  updated_at: string;
  /** More may come */
  status: "queued" | "running" | "succeeded" | "cancelled" | "failed";
  status_reason: string | null;
  /** null for one that takes another back */
  set: {
    status?: "new" | "contacted" | "qualified" | "customer" | "unqualified";
    /** null: nobody's */
    owner_id?: string | null;
    add_tags?: string[];
    remove_tags?: string[];
  } | null;
  /** Leads to look at; null until they are counted */
  total: number | null;
  processed: number;
  /** Fewer than processed where leads are so already, would have more than 20 tags, or have changed since what is taken back */
  changed: number;
  undoes: string | null;
  undone_by: string | null;
  finished_at: string | null;
};

export type ProspectorLeadChangeListEnvelope = {
  data: ProspectorLeadChange[];
  pagination: Pagination;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorMemberListEnvelope = {
  data: ProspectorMember[];
  /** What the logs carry */
  request_id: string;
};

export type ProspectorMember = {
  id: string;
  object: "prospector_member";
  created_at: string;
  name: string;
  email: string;
  role: "owner" | "member" | "viewer";
};

export type ProspectorExportEnvelope = {
  data: ProspectorExport;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorExport = {
  id: string;
  object: "prospector_export";
  created_at: string;
  updated_at: string;
  of: "results" | "leads";
  /** The run whose results it has */
  run_id: string | null;
  format: "csv" | "xlsx" | "ndjson";
  sort: string;
  /** The list's filters that it was asked with */
  filter: Record<string, string | number>;
  /** More may come */
  status: "queued" | "running" | "cancelled" | "succeeded" | "failed";
  status_reason: string | null;
  /** Written so far */
  rows: number;
  /** To be written; null until they are counted */
  total: number | null;
  /** Written so far */
  bytes: number;
  finished_at: string | null;
  /** The file is kept until then, 24 hours */
  expires_at: string | null;
  /** Works without a key until expires_at; null while there is no file */
  download_url: string | null;
};

export type ProspectorExportListEnvelope = {
  data: ProspectorExport[];
  pagination: Pagination;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorDuplicateListEnvelope = {
  data: ProspectorDuplicate[];
  pagination: Pagination;
  /** How many pairs wait for a decision, counted up to 1000 */
  waiting: number;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorDuplicate = {
  id: string;
  object: "prospector_duplicate";
  created_at: string;
  updated_at: string;
  /** The decision where there is one, else what matching made of it */
  status: "unsure" | "merged" | "same" | "apart";
  /** What the two have in common */
  keys: ("phone" | "address" | "domain" | "brand" | "name" | "city" | "near")[];
  /** 0 to 1 */
  name_similarity: number;
  left: {
    company_name: string;
    domain: string | null;
    website: string | null;
    /** E.164 */
    phone: string | null;
    email: string | null;
    category: string;
    category_name: string;
    street: string | null;
    city: string | null;
    /** ISO 3166-2 */
    state: string | null;
    postal_code: string | null;
    /** ISO 3166-1 */
    country: string | null;
    latitude: number | null;
    longitude: number | null;
    /** brand: operates in the place, no address is known */
    coverage: "location" | "brand";
    id: string;
    /** The lead that it is in this workspace */
    lead_id: string | null;
    source: {
      key: string;
      record_id: string;
      licence: string;
      read_at: string;
    };
  };
  right: {
    company_name: string;
    domain: string | null;
    website: string | null;
    /** E.164 */
    phone: string | null;
    email: string | null;
    category: string;
    category_name: string;
    street: string | null;
    city: string | null;
    /** ISO 3166-2 */
    state: string | null;
    postal_code: string | null;
    /** ISO 3166-1 */
    country: string | null;
    latitude: number | null;
    longitude: number | null;
    /** brand: operates in the place, no address is known */
    coverage: "location" | "brand";
    id: string;
    /** The lead that it is in this workspace */
    lead_id: string | null;
    source: {
      key: string;
      record_id: string;
      licence: string;
      read_at: string;
    };
  };
  /** Field by field; a field that neither has is left out */
  differences: {
    field: "company_name" | "phone" | "website" | "street" | "city" | "state" | "postal_code" | "country" | "category" | "email";
    verdict: "equal" | "different" | "one_side";
  }[];
  decision: "same" | "apart" | null;
  /** The name of who decided */
  decided_by: string | null;
  decided_at: string | null;
};

export type ProspectorDuplicateEnvelope = {
  data: ProspectorDuplicate;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorCategoryListEnvelope = {
  data: ProspectorCategory[];
  /** What the logs carry */
  request_id: string;
};

export type ProspectorCategory = {
  key: string;
  name: string;
  companies: number;
};

export type ProspectorPlaceListEnvelope = {
  data: ProspectorPlace[];
  /** What the logs carry */
  request_id: string;
};

export type ProspectorPlace = {
  kind: "country" | "region" | "city";
  /** ISO code of the country or region; for a city, of its region */
  code: string;
  name: string;
  /** Where it lies, for people */
  context: string;
  /** null where it is not counted (cities) */
  companies: number | null;
};

export type ProspectorSourceListEnvelope = {
  data: ProspectorSource[];
  /** What the logs carry */
  request_id: string;
};

export type ProspectorSource = {
  key: string;
  name: string;
  /** What it covers and what it lacks */
  description: string;
  licence: string;
  attribution: string;
  version: string;
  read_at: string;
  companies: number;
};

export type ProspectorTemplateListEnvelope = {
  data: ProspectorTemplate[];
  /** What the logs carry */
  request_id: string;
};

export type ProspectorTemplate = {
  key: string;
  name: string;
  description: string;
  /** How many match now */
  companies: number;
  /** How many of them are new to the workspace */
  new: number;
};

export type ProspectorWebhookListEnvelope = {
  data: ProspectorWebhook[];
  pagination: Pagination;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorWebhook = {
  id: string;
  object: "prospector_webhook";
  created_at: string;
  updated_at: string;
  url: string;
  description: string;
  events: ("run.started" | "run.completed" | "run.failed" | "run.cancelled" | "lead.created" | "lead.updated" | "export.completed")[];
  status: "enabled" | "disabled";
  /** Why it is disabled, in words */
  disabled_reason: string | null;
  /** Since when every attempt has failed; after five days of that it is disabled */
  failing_since: string | null;
  last_attempt_at: string | null;
  last_success_at: string | null;
  /** Until then deliveries are signed with the secret before the last rotation too */
  previous_secret_expires_at: string | null;
};

export type ProspectorWebhookWithSecretEnvelope = {
  data: ProspectorWebhookWithSecret;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorWebhookWithSecret = {
  id: string;
  object: "prospector_webhook";
  created_at: string;
  updated_at: string;
  url: string;
  description: string;
  events: ("run.started" | "run.completed" | "run.failed" | "run.cancelled" | "lead.created" | "lead.updated" | "export.completed")[];
  status: "enabled" | "disabled";
  /** Why it is disabled, in words */
  disabled_reason: string | null;
  /** Since when every attempt has failed; after five days of that it is disabled */
  failing_since: string | null;
  last_attempt_at: string | null;
  last_success_at: string | null;
  /** Until then deliveries are signed with the secret before the last rotation too */
  previous_secret_expires_at: string | null;
  /** In this answer and never again */
  secret: string;
};

export type ProspectorWebhookEnvelope = {
  data: ProspectorWebhook;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorWebhookDeliveryEnvelope = {
  data: ProspectorWebhookDelivery;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorWebhookDelivery = {
  id: string;
  object: "prospector_webhook_delivery";
  created_at: string;
  updated_at: string;
  webhook_id: string;
  /** What `webhook-id` says, the same in every attempt */
  event_id: string;
  event_type: "run.started" | "run.completed" | "run.failed" | "run.cancelled" | "lead.created" | "lead.updated" | "export.completed" | "webhook.test";
  /** `pending` until an attempt succeeds, or until none is left */
  status: "pending" | "delivered" | "failed";
  attempt_count: number;
  next_attempt_at: string | null;
  /** Of the newest attempt; null where no answer came */
  response_status: number | null;
  /** Why the newest attempt failed, in words */
  error: string | null;
};

export type ProspectorWebhookDeliveryListEnvelope = {
  data: ProspectorWebhookDelivery[];
  pagination: Pagination;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorWebhookDeliveryDetailEnvelope = {
  data: ProspectorWebhookDeliveryDetail;
  /** What the logs carry */
  request_id: string;
};

export type ProspectorWebhookDeliveryDetail = {
  id: string;
  object: "prospector_webhook_delivery";
  created_at: string;
  updated_at: string;
  webhook_id: string;
  /** What `webhook-id` says, the same in every attempt */
  event_id: string;
  event_type: "run.started" | "run.completed" | "run.failed" | "run.cancelled" | "lead.created" | "lead.updated" | "export.completed" | "webhook.test";
  /** `pending` until an attempt succeeds, or until none is left */
  status: "pending" | "delivered" | "failed";
  attempt_count: number;
  next_attempt_at: string | null;
  /** Of the newest attempt; null where no answer came */
  response_status: number | null;
  /** Why the newest attempt failed, in words */
  error: string | null;
  /** What every attempt sends; null before the first one */
  body: string | null;
  /** The newest 50, newest first */
  attempts: ProspectorWebhookAttempt[];
};

export type ProspectorWebhookAttempt = {
  number: number;
  at: string;
  duration_ms: number;
  request: {
    url: string;
    headers: Record<string, string>;
  };
  response: {
    status: number;
    headers: Record<string, string>;
    /** The first 4 KB */
    body: string;
  } | null;
  error: string | null;
};

export type MeEnvelope = {
  data: Me;
  /** What the logs carry */
  request_id: string;
};

export type Me = {
  object: "me";
  workspace: {
    id: string;
    name: string;
    timezone: string;
    /** Requests that each key may make in any minute */
    rate_limit: number;
  };
  member: {
    id: string;
    email: string;
    name: string;
    role: "owner" | "member" | "viewer";
  };
  /** null for a session */
  key: {
    id: string;
    name: string;
  } | null;
  scopes: ("prospector.read" | "prospector.run")[];
  read_only: boolean;
};

export type AuditEventListEnvelope = {
  data: AuditEvent[];
  pagination: Pagination;
  /** What the logs carry */
  request_id: string;
};

export type AuditEvent = {
  id: string;
  object: "audit_event";
  created_at: string;
  /** The operation that did it */
  action: string;
  summary: string;
  actor: {
    id: string;
    name: string;
    email: string;
    /** The key that spoke for the member; null for the dashboard */
    key: {
      id: string;
      name: string;
    } | null;
  };
  /** What was changed, and its name as it then was */
  target: {
    id: string;
    name: string | null;
  } | null;
  request_id: string;
};

export type ApiKeyListEnvelope = {
  data: ApiKey[];
  pagination: Pagination;
  /** What the logs carry */
  request_id: string;
};

export type ApiKey = {
  id: string;
  object: "api_key";
  created_at: string;
  updated_at: string;
  name: string;
  /** The key without its secret part */
  hint: string;
  scopes: ("prospector.read" | "prospector.run")[];
  /** The member who made it */
  created_by: string;
  last_used_at: string | null;
  expires_at: string | null;
  revoked_at: string | null;
};

export type CreatedApiKeyEnvelope = {
  data: CreatedApiKey;
  /** What the logs carry */
  request_id: string;
};

export type CreatedApiKey = {
  id: string;
  object: "api_key";
  created_at: string;
  updated_at: string;
  name: string;
  /** The key without its secret part */
  hint: string;
  scopes: ("prospector.read" | "prospector.run")[];
  /** The member who made it */
  created_by: string;
  last_used_at: string | null;
  expires_at: string | null;
  revoked_at: string | null;
  secret: string;
};

export type ApiKeyEnvelope = {
  data: ApiKey;
  /** What the logs carry */
  request_id: string;
};

export type GetConfigInput = Record<string, never>;

export type UpdateConfigInput = ProspectorConfigRequest;

export type ListWorkflowsInput = {
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
  status?: "draft" | "active" | "paused" | "archived";
  /** Part of the workflow's name */
  q?: string;
  /** Only what has changed since then */
  updated_after?: string;
};

export type CreateWorkflowInput = ProspectorWorkflowRequest;

export type GetWorkflowInput = {
  workflow_id: string;
};

export type UpdateWorkflowInput = {
  workflow_id: string;
} & ProspectorWorkflowRequest;

export type DeleteWorkflowInput = {
  workflow_id: string;
};

export type StartRunInput = {
  workflow_id: string;
};

export type ListRunsInput = {
  workflow_id: string;
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
  status?: "queued" | "running" | "cancelling" | "cancelled" | "succeeded" | "partial" | "failed";
  trigger?: "manual" | "api" | "schedule" | "retry";
  /** Only runs asked for at this time or later */
  created_after?: string;
  /** Only runs asked for before this time */
  created_before?: string;
};

export type GetScheduleInput = {
  workflow_id: string;
};

export type GetRunInput = {
  run_id: string;
};

export type ListResultsInput = {
  run_id: string;
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
  sort?: "rank" | "-rank" | "name" | "-name" | "city" | "-city" | "category" | "-category";
  outcome?: "new" | "duplicate";
  /** ISO 3166-2 */
  state?: string;
  /** A category's key */
  category?: string;
  min_score?: number;
  /** Only those beyond this rank: what is new since then, while the run is going on */
  since?: number;
};

export type PreviewCriteriaInput = {
  criteria?: ProspectorCriteriaPatch | null;
};

export type ListAllRunsInput = {
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
  status?: "queued" | "running" | "cancelling" | "cancelled" | "succeeded" | "partial" | "failed";
  trigger?: "manual" | "api" | "schedule" | "retry";
  /** Only runs asked for at this time or later */
  created_after?: string;
  /** Only runs asked for before this time */
  created_before?: string;
  workflow_id?: string;
};

export type CancelRunInput = {
  run_id: string;
};

export type RerunExactlyInput = {
  run_id: string;
};

export type RetryRunInput = {
  run_id: string;
};

export type WatchRunInput = {
  run_id: string;
};

export type ListExclusionsInput = {
  run_id: string;
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
  reason?: "existing_lead" | "excluded_domain" | "duplicate_in_run";
};

export type ExplainCompanyInput = {
  run_id: string;
  /** A domain, a name or a company's id */
  company: string;
};

export type DryRunWorkflowInput = {
  workflow_id: string;
};

export type ListRunChangesInput = {
  run_id: string;
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
  /** Another run of the same workflow; the last one before that has ended, unless told */
  since?: string;
  kind?: "new" | "gone" | "changed";
};

export type CountRunChangesInput = {
  run_id: string;
  /** Another run of the same workflow; the last one before that has ended, unless told */
  since?: string;
};

export type ListRevisionsInput = {
  workflow_id: string;
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
};

export type CompareRevisionsInput = {
  workflow_id: string;
  from?: number;
  to?: number;
};

export type RestoreRevisionInput = {
  workflow_id: string;
  revision: number;
};

export type ListLeadsInput = {
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
  sort?: "-created_at" | "created_at" | "name" | "-name" | "-score" | "score";
  /** Part of the company's name or domain */
  q?: string;
  status?: "new" | "contacted" | "qualified" | "customer" | "unqualified";
  /** One that it has */
  tag?: string;
  /** A member's id, as the list of members has it */
  owner_id?: string;
  min_score?: number;
  /** Only what a run or a person has changed since then */
  updated_after?: string;
};

export type GetLeadInput = {
  lead_id: string;
};

export type UpdateLeadInput = {
  lead_id: string;
} & ProspectorLeadRequest;

export type CreateLeadChangeInput = ProspectorLeadChangeRequest;

export type ListLeadChangesInput = {
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
};

export type GetLeadChangeInput = {
  change_id: string;
};

export type CancelLeadChangeInput = {
  change_id: string;
};

export type UndoLeadChangeInput = {
  change_id: string;
};

export type ListMembersInput = Record<string, never>;

export type CreateExportInput = ({
  of: "results";
  run_id: string;
  /** csv and xlsx are one table with the fields of the API as columns; ndjson has an object of the API a line */
  format: "csv" | "xlsx" | "ndjson";
  sort?: "rank" | "-rank" | "name" | "-name" | "city" | "-city" | "category" | "-category";
  outcome?: "new" | "duplicate";
  /** ISO 3166-2 */
  state?: string;
  /** A category's key */
  category?: string;
  min_score?: number;
  /** Only those beyond this rank: what is new since then, while the run is going on */
  since?: number;
} | {
  of: "leads";
  /** csv and xlsx are one table with the fields of the API as columns; ndjson has an object of the API a line */
  format: "csv" | "xlsx" | "ndjson";
  sort?: "-created_at" | "created_at" | "name" | "-name" | "-score" | "score";
  /** Part of the company's name or domain */
  q?: string;
  status?: "new" | "contacted" | "qualified" | "customer" | "unqualified";
  /** One that it has */
  tag?: string;
  /** A member's id, as the list of members has it */
  owner_id?: string;
  min_score?: number;
  /** Only what a run or a person has changed since then */
  updated_after?: string;
});

export type ListExportsInput = {
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
};

export type GetExportInput = {
  export_id: string;
};

export type CancelExportInput = {
  export_id: string;
};

export type DownloadExportInput = {
  export_id: string;
  token?: string;
};

export type ListDuplicatesInput = {
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
  status?: "unsure" | "merged" | "same" | "apart";
  /** Only pairs of that lead's records */
  lead_id?: string;
};

export type DecideDuplicateInput = {
  pair_id: string;
} & {
  decision: "same" | "apart" | null;
};

export type ListCategoriesInput = {
  q?: string;
  limit?: number;
};

export type ListPlacesInput = {
  q?: string;
  limit?: number;
};

export type ListSourcesInput = Record<string, never>;

export type ListTemplatesInput = Record<string, never>;

export type ListWebhooksInput = {
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
};

export type CreateWebhookInput = ProspectorCreateWebhookRequest;

export type GetWebhookInput = {
  webhook_id: string;
};

export type UpdateWebhookInput = {
  webhook_id: string;
} & ProspectorUpdateWebhookRequest;

export type DeleteWebhookInput = {
  webhook_id: string;
};

export type TestWebhookInput = {
  webhook_id: string;
};

export type RotateWebhookSecretInput = {
  webhook_id: string;
};

export type ListWebhookDeliveriesInput = {
  webhook_id: string;
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
  status?: "pending" | "delivered" | "failed";
};

export type GetWebhookDeliveryInput = {
  webhook_id: string;
  delivery_id: string;
};

export type RedeliverWebhookInput = {
  webhook_id: string;
  delivery_id: string;
};

export type GetMeInput = Record<string, never>;

export type ListAuditEventsInput = {
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
  /** An operation's name */
  action?: string;
  /** Of one object */
  target_id?: string;
  /** At that moment or after it */
  created_after?: string;
  /** Before that moment */
  created_before?: string;
};

export type ListApiKeysInput = {
  limit?: number;
  /** next_cursor of the page before */
  cursor?: string;
};

export type CreateApiKeyInput = CreateApiKeyRequest;

export type RotateApiKeyInput = {
  key_id: string;
} & {
  overlap_hours?: number;
};

export type RevokeApiKeyInput = {
  key_id: string;
};

/** What a webhook is told. */
export type WebhookEvent =
  | { id: string; type: "run.started"; created_at: string; data: ProspectorRun }
  | { id: string; type: "run.completed"; created_at: string; data: ProspectorRun }
  | { id: string; type: "run.failed"; created_at: string; data: ProspectorRun }
  | { id: string; type: "run.cancelled"; created_at: string; data: ProspectorRun }
  | { id: string; type: "lead.created"; created_at: string; data: ProspectorLead }
  | { id: string; type: "lead.updated"; created_at: string; data: ProspectorLead }
  | { id: string; type: "export.completed"; created_at: string; data: ProspectorExport }
  | { id: string; type: "webhook.test"; created_at: string; data: { webhook_id: string; message: string } };
