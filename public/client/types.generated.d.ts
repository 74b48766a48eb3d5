export type ProspectorConfigRequest = {
    /** null restores UTC */
    timezone?: string | null;
    /** Requests a minute and key; only a signed-in person sets it. null restores 600 */
    rate_limit?: number | null;
};
export type ProspectorWorkflowRequest = {
    /** What it is called */
    name?: string | null;
    /** What state it is in */
    status?: "draft" | "active" | "paused" | "archived" | null;
    /** What to look for */
    criteria?: ProspectorCriteriaPatch | null;
    /** When it runs by itself; null for never */
    schedule?: ProspectorSchedulePatch | null;
    /** The client's own: texts by key, kept and given back */
    metadata?: Record<string, string | null> | null;
};
/** Criteria as a JSON merge patch: what is left out stays, null restores the default */
export type ProspectorCriteriaPatch = {
    /** OpenStreetMap keys and values; none means any category */
    categories?: string[] | null;
    /** Where to look; nowhere in particular means anywhere */
    places?: {
        /** ISO 3166-1 codes */
        countries?: string[] | null;
        /** ISO 3166-2 codes */
        regions?: string[] | null;
        /** Cities, each with its region */
        cities?: {
            /** What it is called */
            name: string;
            /** ISO 3166-2 */
            region: string;
        }[] | null;
    } | null;
    /** Words that must or must not be in a company's text */
    keywords?: {
        /** Words of which one must be there */
        include?: string[] | null;
        /** What is left out */
        exclude?: string[] | null;
    } | null;
    /** Contact data that a company must have */
    require?: ("website" | "phone" | "email")[] | null;
    /** Keys of sources; none means all of them */
    sources?: string[] | null;
    /** What is left out */
    exclude?: {
        /** Whether companies that are leads already are left out */
        existing_leads?: boolean | null;
        /** Domains whose companies are left out */
        domains?: string[] | null;
    } | null;
    /** How many new companies a run returns at most */
    limit?: number | null;
    /** A run that has worked for so long ends as partial and keeps what it found */
    minutes?: number | null;
    /** 0 to 100 */
    score?: {
        /** How many points it gives at most */
        website?: number | null;
        /** How many points it gives at most */
        phone?: number | null;
        /** How many points it gives at most */
        email?: number | null;
        /** How many points it gives at most */
        category?: number | null;
        /** How many points it gives at most */
        place?: number | null;
    } | null;
};
/** A schedule as a JSON merge patch */
export type ProspectorSchedulePatch = {
    /** How often it runs */
    frequency?: "daily" | "weekdays" | "weekly" | "cron" | null;
    /** The time of day in the workspace's zone, such as 08:00 */
    time?: string | null;
    /** The day of the week */
    weekday?: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | null;
    /** Five fields with spaces between: minute (0-59), hour (0-23), day (1-31), month (1-12 or `JAN`-`DEC`) and weekday (0-7 or `SUN`-`SAT`, 0 and 7 being Sunday). A field is a list, with commas between, of `*` (every value), a value, a range such as `1-5`, or a step: `* /15`, `1-31/2`, or `5/20` (from 5 on). In a range Sunday may come last: `FRI-SUN`. A day may also be `L`, the last of the month, and a weekday `5L`, the last Friday. Where neither day nor weekday is `*`, a date that fits either counts. At most one run every 15 minutes */
    cron?: string | null;
    /** What happens while the run before is live: skip, queue or refuse */
    overlap?: "skip" | "queue" | "refuse" | null;
    /** Windows before this time are missed */
    paused_until?: string | null;
};
/** What the team says of a lead, as a JSON merge patch */
export type ProspectorLeadRequest = {
    /** What state it is in */
    status?: "new" | "contacted" | "qualified" | "customer" | "unqualified" | null;
    /** A member's id, as the list of members has it */
    owner_id?: string | null;
    /** All it shall have; each counts once */
    tags?: string[] | null;
    /** Beside those it has: nothing that others have added is lost */
    add_tags?: string[];
    /** After the additions */
    remove_tags?: string[];
    /** What the team should know */
    notes?: string | null;
};
/** Which leads, and what becomes of them */
export type ProspectorLeadChangeRequest = {
    /** Which, by their ids */
    ids?: string[];
    /** As of the list of leads; {} is every lead */
    filter?: {
        /** Part of the company's name or domain */
        q?: string;
        /** What state it is in */
        status?: "new" | "contacted" | "qualified" | "customer" | "unqualified";
        /** One that it has */
        tag?: string;
        /** The owner's id */
        owner_id?: string;
        /** Only those with this score or more */
        min_score?: number;
        /** Only what a run or a person has changed since then */
        updated_after?: string;
    };
    /** What becomes of each */
    set: {
        /** What state it is in */
        status?: "new" | "contacted" | "qualified" | "customer" | "unqualified";
        /** null: nobody's */
        owner_id?: string | null;
        /** Tags that each lead gets */
        add_tags?: string[];
        /** Tags that each lead loses */
        remove_tags?: string[];
    };
};
export type ProspectorMemberRequest = {
    /** What the member may do */
    role?: "owner" | "member" | "viewer";
};
export type ProspectorInvitationRequest = {
    /** What the member may do */
    role?: "owner" | "member" | "viewer";
    /** How many days it is good for */
    expires_in_days?: number;
    /** For whom it is */
    note?: string | null;
};
export type ProspectorWorkspaceRequest = {
    /** What it is called */
    name?: string;
    /** null restores UTC */
    timezone?: string | null;
    /** Requests a minute and key; only a signed-in person sets it. null restores 600 */
    rate_limit?: number | null;
    /** Of workflows made from then on that name no limit. null restores 1000 */
    default_limit?: number | null;
    /** null restores 30 */
    runs_kept?: number | null;
    /** null restores 90 */
    days_kept?: number | null;
};
export type ProspectorCreateWebhookRequest = {
    /** https:// or http://, a public host, port 80 or 443 */
    url: string;
    /** What it is told of */
    events: ("run.started" | "run.completed" | "run.failed" | "run.cancelled" | "lead.created" | "lead.updated" | "export.completed")[];
    /** For people */
    description?: string;
};
export type ProspectorUpdateWebhookRequest = {
    /** https:// or http://, a public host, port 80 or 443 */
    url?: string;
    /** What it is told of */
    events?: ("run.started" | "run.completed" | "run.failed" | "run.cancelled" | "lead.created" | "lead.updated" | "export.completed")[];
    /** For people */
    description?: string;
    /** What state it is in */
    status?: "enabled" | "disabled";
};
export type CreateApiKeyRequest = {
    /** What it is called */
    name: string;
    /** What the key may do */
    scopes: ("prospector.read" | "prospector.run" | "prospector.keys" | "prospector.members")[];
    /** null or left out: never */
    expires_in_days?: number | null;
};
export type ProspectorConfigEnvelope = {
    data: ProspectorConfig;
    /** What the logs carry */
    request_id: string;
};
/** The workspace's settings, and the states and regions that the sources cover */
export type ProspectorConfig = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_config";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** The workspace's IANA zone */
    timezone: string;
    /** Requests that each key may make in any minute */
    rate_limit: number;
    /** The states and regions that can be prospected in */
    states: {
        /** ISO 3166-2 */
        code: string;
        /** What it is called */
        name: string;
        /** ISO 3166-1 */
        country: string;
        /** Whether the workspace prospects there */
        enabled: boolean;
        /** Companies that the installed sources hold there */
        companies: number;
    }[];
};
export type ProspectorWorkflowListEnvelope = {
    /** What was asked for */
    data: ProspectorWorkflow[];
    pagination: Pagination;
    /** What the logs carry */
    request_id: string;
};
/** What to look for, saved under a name */
export type ProspectorWorkflow = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_workflow";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** The member who changed it last, by name or else email address */
    updated_by: string | null;
    /** What it is called */
    name: string;
    /** What state it is in */
    status: "draft" | "active" | "paused" | "archived";
    /** Grows with every change of the criteria */
    revision: number;
    criteria: ProspectorCriteria;
    /** The criteria in words */
    summary: string;
    /** When it runs by itself, while it is active */
    schedule: ProspectorSchedule | null;
    /** The schedule in words; null without one */
    schedule_words: string | null;
    /** Why it never comes, where an earlier version kept what can no longer be read */
    schedule_fault: string | null;
    /** The next five times it runs; none without a schedule or unless it is active */
    next_runs: string[];
    /** The client's own: texts by key, kept and given back */
    metadata: Record<string, string>;
    /** Changes of the criteria that wait to be published; runs do not see them */
    draft: {
        /** In words, for people */
        changes: string[];
        /** When it last changed */
        updated_at: string;
        /** The member, by name or else email address */
        updated_by: string | null;
    } | null;
    /** Its newest run; null before the first one */
    last_run: {
        /** Opaque; it never changes */
        id: string;
        /** What state it is in */
        status: "queued" | "running" | "cancelling" | "cancelled" | "succeeded" | "partial" | "failed";
        /** When it was made */
        created_at: string;
        /** When it ended; null while it has not */
        finished_at: string | null;
        counts: ProspectorRunCounts;
    } | null;
};
/** What a workflow looks for, complete; an empty part means any */
export type ProspectorCriteria = {
    /** OpenStreetMap keys and values; none means any category */
    categories: string[];
    /** Where to look; nowhere in particular means anywhere */
    places: {
        /** ISO 3166-1 codes */
        countries: string[];
        /** ISO 3166-2 codes */
        regions: string[];
        /** Cities, each with its region */
        cities: {
            /** What it is called */
            name: string;
            /** ISO 3166-2 */
            region: string;
        }[];
    };
    /** Words that must or must not be in a company's text */
    keywords: {
        /** Words of which one must be there */
        include: string[];
        /** What is left out */
        exclude: string[];
    };
    /** Contact data that a company must have */
    require: ("website" | "phone" | "email")[];
    /** Keys of sources; none means all of them */
    sources: string[];
    /** What is left out */
    exclude: {
        /** Whether companies that are leads already are left out */
        existing_leads: boolean;
        /** Domains whose companies are left out */
        domains: string[];
    };
    /** How many new companies a run returns at most */
    limit: number;
    /** A run that has worked for so long ends as partial and keeps what it found */
    minutes: number | null;
    /** 0 to 100 */
    score: {
        /** How many points it gives at most */
        website: number;
        /** How many points it gives at most */
        phone: number;
        /** How many points it gives at most */
        email: number;
        /** How many points it gives at most */
        category: number;
        /** How many points it gives at most */
        place: number;
    };
};
/** On the clocks of the workspace's zone. Where the clocks go back, a time that they show twice comes once, the first time; but where the hour after it has runs as well, they go on through both hours, so that `* /30 * * * *` keeps to each half hour. Where they go forward, a time that they leap over comes as much later as they leap, unless the hour after it has runs of its own. */
export type ProspectorSchedule = {
    /** How often it runs */
    frequency: "daily";
    /** The time of day in the workspace's zone, such as 08:00 */
    time: string;
    /** While the run before is live: `skip` the window, `queue` a run that waits, or `refuse` it, and runs by hand too */
    overlap: "skip" | "queue" | "refuse";
    /** Windows before this time are missed */
    paused_until: string | null;
} | {
    /** How often it runs */
    frequency: "weekdays";
    /** The time of day in the workspace's zone, such as 08:00 */
    time: string;
    /** While the run before is live: `skip` the window, `queue` a run that waits, or `refuse` it, and runs by hand too */
    overlap: "skip" | "queue" | "refuse";
    /** Windows before this time are missed */
    paused_until: string | null;
} | {
    /** How often it runs */
    frequency: "weekly";
    /** The time of day in the workspace's zone, such as 08:00 */
    time: string;
    /** The day of the week */
    weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
    /** While the run before is live: `skip` the window, `queue` a run that waits, or `refuse` it, and runs by hand too */
    overlap: "skip" | "queue" | "refuse";
    /** Windows before this time are missed */
    paused_until: string | null;
} | {
    /** How often it runs */
    frequency: "cron";
    /** Five fields with spaces between: minute (0-59), hour (0-23), day (1-31), month (1-12 or `JAN`-`DEC`) and weekday (0-7 or `SUN`-`SAT`, 0 and 7 being Sunday). A field is a list, with commas between, of `*` (every value), a value, a range such as `1-5`, or a step: `* /15`, `1-31/2`, or `5/20` (from 5 on). In a range Sunday may come last: `FRI-SUN`. A day may also be `L`, the last of the month, and a weekday `5L`, the last Friday. Where neither day nor weekday is `*`, a date that fits either counts. At most one run every 15 minutes */
    cron: string;
    /** While the run before is live: `skip` the window, `queue` a run that waits, or `refuse` it, and runs by hand too */
    overlap: "skip" | "queue" | "refuse";
    /** Windows before this time are missed */
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
/** How to go on */
export type Pagination = {
    /** null exactly when has_more is false */
    next_cursor: string | null;
    /** Whether there is a page after this one */
    has_more: boolean;
};
export type ProspectorWorkflowEnvelope = {
    data: ProspectorWorkflow;
    /** What of its criteria does nothing, such as a shared host among the domains to leave out */
    warnings: {
        /** Where the field is, such as criteria.limit */
        path: string;
        /** For people; may change */
        message: string;
    }[];
    /** What the logs carry */
    request_id: string;
};
export type ProspectorRunEnvelope = {
    data: ProspectorRun;
    /** What the logs carry */
    request_id: string;
};
/** One execution of a workflow */
export type ProspectorRun = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_run";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** What state it is in */
    status: "queued" | "running" | "cancelling" | "cancelled" | "succeeded" | "partial" | "failed";
    /** Why it is so, in words */
    status_reason: string | null;
    /** The workflow's id */
    workflow_id: string;
    /** The workflow's name when the run was asked for */
    workflow_name: string;
    /** The revision that it ran */
    workflow_revision: number;
    /** What asked for the run */
    trigger: "manual" | "api" | "schedule" | "retry";
    /** When a worker took it up; null before that */
    started_at: string | null;
    /** When it ended; null while it has not */
    finished_at: string | null;
    /** How far it is */
    progress: {
        /** What is being done */
        stage: "queued" | "matching" | "counting" | "done";
        /** How many companies were looked at so far */
        processed: number;
        /** null until it is known */
        total: number | null;
    };
    counts: ProspectorRunCounts;
    breakdown: ProspectorRunBreakdown;
    /** When it will end, by its own rate; null before a tenth is done */
    eta: {
        /** Not before then */
        earliest: string;
        /** Not after then */
        latest: string;
    } | null;
    /** A live run that has made no progress for 30 seconds */
    stalled: {
        /** Since when */
        since: string;
        /** Why */
        reason: string;
    } | null;
    /** Time spent in batches, without waiting */
    worked_ms: number;
    /** How many results the run holds so far */
    results: number;
    criteria: ProspectorCriteria;
    /** The versions of the sources that the run reads, whatever is loaded meanwhile */
    sources: {
        /** What it is called by in requests */
        key: string;
        /** Which edition of the source */
        version: string;
    }[];
    /** The run that it repeats exactly */
    exact_of: string | null;
    /** Since then only its counts are kept, and the results that became leads; its other detail answers 410 `run_detail_gone` */
    detail_dropped_at: string | null;
};
/** The counts by source and reason, exact at every moment */
export type ProspectorRunBreakdown = {
    /** Where the record comes from */
    source: string;
    counts: ProspectorRunCounts;
    /** What became of the source's companies; each reason belongs to one of the counts, and together they are found */
    reasons: Partial<Record<"without_website" | "without_phone" | "without_email" | "without_keyword" | "unwanted_keyword" | "duplicate_in_run" | "known_lead" | "existing_lead" | "excluded_domain" | "new" | "over_limit", number>>;
}[];
export type ProspectorRunListEnvelope = {
    /** What was asked for */
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
/** The schedule of a workflow, with what becomes of it */
export type ProspectorWorkflowSchedule = {
    /** Which kind of object this is */
    object: "prospector_workflow_schedule";
    /** The workflow's id */
    workflow_id: string;
    /** When it runs by itself; null for never */
    schedule: ProspectorSchedule | null;
    /** The schedule in words; null without one */
    schedule_words: string | null;
    /** Why it never comes, where an earlier version kept what can no longer be read */
    schedule_fault: string | null;
    /** The workspace's IANA zone */
    timezone: string;
    /** The next five times it runs */
    next_runs: string[];
    /** The last ones that came due, newest first */
    windows: ProspectorScheduleWindow[];
};
export type ProspectorScheduleWindow = {
    /** When the run was due */
    window_at: string;
    /** What became of it */
    outcome: "started" | "queued" | "skipped" | "refused" | "missed";
    /** Why it did not start as planned */
    reason: string | null;
    /** The run's id */
    run_id: string | null;
};
export type ProspectorResultListEnvelope = {
    /** What was asked for */
    data: ProspectorResult[];
    pagination: Pagination;
    /** What the logs carry */
    request_id: string;
};
export type ProspectorResult = {
    /** What the company is called */
    company_name: string;
    /** The domain of its website */
    domain: string | null;
    /** Its website */
    website: string | null;
    /** E.164 */
    phone: string | null;
    /** An email address */
    email: string | null;
    /** An OpenStreetMap key and value, such as amenity/university */
    category: string;
    /** The category in English */
    category_name: string;
    /** Street and number of its address */
    street: string | null;
    /** The city of its address */
    city: string | null;
    /** ISO 3166-2 */
    state: string | null;
    /** The postal code of its address */
    postal_code: string | null;
    /** ISO 3166-1 */
    country: string | null;
    /** In degrees, WGS 84 */
    latitude: number | null;
    /** In degrees, WGS 84 */
    longitude: number | null;
    /** brand: operates in the place, no address is known */
    coverage: "location" | "brand";
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_result";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** The run's id */
    run_id: string;
    /** The lead that it is */
    lead_id: string;
    /** From 1, the best first */
    rank: number;
    /** What became of it */
    outcome: "new" | "duplicate";
    /** 0 to 100 */
    score: number;
    /** The parts of the score, each with its evidence */
    score_reasons: {
        /** The part of the score */
        part: "website" | "phone" | "email" | "category" | "place";
        /** How many points it got */
        points: number;
        /** How many points it could have got */
        weight: number;
        /** Why, in words */
        evidence: string;
    }[];
    /** The criteria that it met, each with its evidence */
    matched: {
        /** Which part of the criteria it met */
        criterion: "category" | "place" | "keyword" | "require" | "source";
        /** What the criterion asks for */
        wanted: string;
        /** The evidence */
        found: string;
    }[];
    /** Where the record comes from */
    source: {
        /** What it is called by in requests */
        key: string;
        /** The record's id in its source */
        record_id: string;
        /** The licence of the data */
        licence: string;
        /** When the source was read */
        read_at: string;
    };
};
export type ProspectorResultSummaryEnvelope = {
    data: ProspectorResultSummary;
    /** What the logs carry */
    request_id: string;
};
/** How many results of a run there are, by what they can be filtered by */
export type ProspectorResultSummary = {
    /** Which kind of object this is */
    object: "prospector_result_summary";
    /** The run's id */
    run_id: string;
    /** Companies */
    results: number;
    /** Of the results that the other filters leave */
    outcomes: {
        /** What became of it */
        outcome: "new" | "duplicate";
        /** Companies */
        results: number;
    }[];
    /** Of the results that the other filters leave; those without a state are in none */
    states: {
        /** ISO 3166-2 */
        state: string;
        /** What it is called */
        name: string;
        /** Companies */
        results: number;
    }[];
    /** Of the results that the other filters leave */
    categories: {
        /** An OpenStreetMap key and value, such as amenity/university */
        category: string;
        /** What it is called */
        name: string;
        /** Companies */
        results: number;
    }[];
};
export type ProspectorPreviewEnvelope = {
    data: ProspectorPreview;
    /** What the logs carry */
    request_id: string;
};
/** What a run of these criteria would find now */
export type ProspectorPreview = {
    /** Which kind of object this is */
    object: "prospector_preview";
    /** What a run of these criteria would count now */
    counts: ProspectorRunCounts;
    /** found less filtered */
    matched: number;
    /** New to this workspace, limit or not */
    new: number;
    /** The counts by reason */
    reasons: Partial<Record<"without_website" | "without_phone" | "without_email" | "without_keyword" | "unwanted_keyword" | "duplicate_in_run" | "known_lead" | "existing_lead" | "excluded_domain" | "new" | "over_limit", number>>;
    /** What each of `criteria.exclude.domains` leaves out, in their order */
    excluded_domains: {
        /** As the criteria hold it */
        domain: string;
        /** The same for people */
        name: string;
        /** Companies that a run of these criteria would leave out for it now */
        companies: number;
        /** All companies there or below it, whatever else the criteria say */
        in_directory: number;
        /** Why it can leave out none: many companies share it, anyone can have a domain below it, or no public website can be there */
        needless: "shared_host" | "public_suffix" | "no_website" | null;
        /** All that in words */
        words: string;
    }[];
    /** The best of what would be found */
    samples: {
        /** What the company is called */
        company_name: string;
        /** The domain of its website */
        domain: string | null;
        /** Its website */
        website: string | null;
        /** E.164 */
        phone: string | null;
        /** An email address */
        email: string | null;
        /** An OpenStreetMap key and value, such as amenity/university */
        category: string;
        /** The category in English */
        category_name: string;
        /** Street and number of its address */
        street: string | null;
        /** The city of its address */
        city: string | null;
        /** ISO 3166-2 */
        state: string | null;
        /** The postal code of its address */
        postal_code: string | null;
        /** ISO 3166-1 */
        country: string | null;
        /** In degrees, WGS 84 */
        latitude: number | null;
        /** In degrees, WGS 84 */
        longitude: number | null;
        /** brand: operates in the place, no address is known */
        coverage: "location" | "brand";
        /** 0 to 100 */
        score: number;
        /** The parts of the score, each with its evidence */
        score_reasons: {
            /** The part of the score */
            part: "website" | "phone" | "email" | "category" | "place";
            /** How many points it got */
            points: number;
            /** How many points it could have got */
            weight: number;
            /** Why, in words */
            evidence: string;
        }[];
        /** The criteria that it met, each with its evidence */
        matched: {
            /** Which part of the criteria it met */
            criterion: "category" | "place" | "keyword" | "require" | "source";
            /** What the criterion asks for */
            wanted: string;
            /** The evidence */
            found: string;
        }[];
        /** What a run would say of it now */
        outcome: "new" | "duplicate";
    }[];
};
export type ProspectorExclusionListEnvelope = {
    /** What was asked for */
    data: ProspectorExclusion[];
    pagination: Pagination;
    /** What the logs carry */
    request_id: string;
};
export type ProspectorExclusion = {
    /** What the company is called */
    company_name: string;
    /** The domain of its website */
    domain: string | null;
    /** Its website */
    website: string | null;
    /** E.164 */
    phone: string | null;
    /** An email address */
    email: string | null;
    /** An OpenStreetMap key and value, such as amenity/university */
    category: string;
    /** The category in English */
    category_name: string;
    /** Street and number of its address */
    street: string | null;
    /** The city of its address */
    city: string | null;
    /** ISO 3166-2 */
    state: string | null;
    /** The postal code of its address */
    postal_code: string | null;
    /** ISO 3166-1 */
    country: string | null;
    /** In degrees, WGS 84 */
    latitude: number | null;
    /** In degrees, WGS 84 */
    longitude: number | null;
    /** brand: operates in the place, no address is known */
    coverage: "location" | "brand";
    /** Which kind of object this is */
    object: "prospector_exclusion";
    /** When it was made */
    created_at: string;
    /** The run's id */
    run_id: string;
    /** In this list: from 1, in the order in which the run met them */
    position: number;
    /** The company's record in the directory */
    company_id: string;
    /** Why */
    reason: "existing_lead" | "excluded_domain" | "duplicate_in_run";
    /** The reason in words */
    evidence: string;
    /** The lead that it is, or that its duplicate became */
    lead_id: string | null;
    /** Where the record comes from */
    source: {
        /** What it is called by in requests */
        key: string;
        /** The record's id in its source */
        record_id: string;
        /** The licence of the data */
        licence: string;
        /** When the source was read */
        read_at: string;
    };
};
export type ProspectorExplanationEnvelope = {
    data: ProspectorExplanation;
    /** What the logs carry */
    request_id: string;
};
/** What a run made of a company, and why */
export type ProspectorExplanation = {
    /** Which kind of object this is */
    object: "prospector_explanation";
    /** The run's id */
    run_id: string;
    /** What was asked for */
    company: string;
    /** The answer in one sentence */
    summary: string;
    /** Every record of it in the sources that the workspace sees, 20 at most; empty where none holds it */
    records: {
        /** The company's record in the directory */
        company_id: string;
        /** What the company is called */
        company_name: string;
        /** The domain of its website */
        domain: string | null;
        /** Its website */
        website: string | null;
        /** E.164 */
        phone: string | null;
        /** An email address */
        email: string | null;
        /** An OpenStreetMap key and value, such as amenity/university */
        category: string;
        /** The category in English */
        category_name: string;
        /** Street and number of its address */
        street: string | null;
        /** The city of its address */
        city: string | null;
        /** ISO 3166-2 */
        state: string | null;
        /** The postal code of its address */
        postal_code: string | null;
        /** ISO 3166-1 */
        country: string | null;
        /** In degrees, WGS 84 */
        latitude: number | null;
        /** In degrees, WGS 84 */
        longitude: number | null;
        /** brand: operates in the place, no address is known */
        coverage: "location" | "brand";
        /** Where the record comes from */
        source: string;
        /** What was made of it */
        verdict: "result" | "duplicate" | "excluded" | "filtered" | "not_selected" | "over_limit" | "not_reached" | "changed_since";
        /** The part of the criteria that decided */
        rule: string;
        /** Why, in words */
        evidence: string;
        /** Of the result, where there is one */
        rank: number | null;
        /** The lead that it is */
        lead_id: string | null;
    }[];
};
export type ProspectorRunChangeListEnvelope = {
    /** What was asked for */
    data: ProspectorRunChange[];
    pagination: Pagination;
    /** What the logs carry */
    request_id: string;
};
export type ProspectorRunChange = {
    /** Which kind of object this is */
    object: "prospector_run_change";
    /** Only of this kind */
    kind: "new" | "gone" | "changed";
    /** The lead that it is */
    lead_id: string | null;
    /** The company's record in the directory */
    company_id: string;
    /** What the company is called */
    company_name: string;
    /** The domain of its website */
    domain: string | null;
    /** How this run saw it; null where it is gone */
    now: {
        /** null where the run left it out, because it was a lead already */
        rank: number | null;
        /** 0 to 100 */
        score: number | null;
    } | null;
    /** How the earlier run saw it; null where it is new */
    before: {
        /** null where the run left it out, because it was a lead already */
        rank: number | null;
        /** 0 to 100 */
        score: number | null;
    } | null;
    /** What changed; empty for new and gone ones */
    fields: {
        /** Which field */
        field: "company_name" | "website" | "phone" | "email" | "category" | "street" | "city" | "state" | "postal_code" | "country" | "score";
        /** The value that it had */
        before: string | number | null;
        /** The value that it has now */
        after: string | number | null;
        /** The English name, where the value is a code that has one */
        before_name: string | null;
        /** The English name of the value now, where it is a code that has one */
        after_name: string | null;
    }[];
};
export type ProspectorRunComparisonEnvelope = {
    data: ProspectorRunComparison;
    /** What the logs carry */
    request_id: string;
};
/** How many companies changed between two runs */
export type ProspectorRunComparison = {
    /** Which kind of object this is */
    object: "prospector_run_comparison";
    /** The run's id */
    run_id: string;
    /** The run that it is compared with; null where there is none before it */
    since: {
        /** Opaque; it never changes */
        id: string;
        /** When it was made */
        created_at: string;
        /** What state it is in */
        status: "queued" | "running" | "cancelling" | "cancelled" | "succeeded" | "partial" | "failed";
        /** The revision that it ran */
        workflow_revision: number;
    } | null;
    /** Companies; null where there is nothing to compare with */
    counts: {
        /** Companies that were not seen before */
        new: number;
        /** Companies that are no longer seen */
        gone: number;
        /** Companies that are other than they were */
        changed: number;
        /** Companies that are as they were */
        same: number;
    } | null;
};
export type ProspectorRevisionListEnvelope = {
    /** What was asked for */
    data: ProspectorRevision[];
    pagination: Pagination;
    /** What the logs carry */
    request_id: string;
};
export type ProspectorRevision = {
    /** Which kind of object this is */
    object: "prospector_revision";
    /** The workflow's id */
    workflow_id: string;
    /** The number of the revision */
    revision: number;
    /** When it was made */
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
/** What one revision changed from another */
export type ProspectorRevisionComparison = {
    /** Which kind of object this is */
    object: "prospector_revision_comparison";
    /** The workflow's id */
    workflow_id: string;
    /** The revision that is compared from */
    from: number;
    /** The revision that is compared to */
    to: number;
    /** In words, for people */
    changes: string[];
};
export type ProspectorWorkflowDraftEnvelope = {
    data: ProspectorWorkflowDraft;
    /** What the logs carry */
    request_id: string;
};
/** The criteria of a workflow as they are edited, beside those that runs have */
export type ProspectorWorkflowDraft = {
    /** Which kind of object this is */
    object: "prospector_workflow_draft";
    /** The workflow's id */
    workflow_id: string;
    /** When it last changed */
    updated_at: string;
    /** The member, by name or else email address */
    updated_by: string | null;
    /** The workflow's name, which has no draft: a new one is live at once */
    name: string;
    /** The live revision, which runs have now */
    revision: number;
    /** Its criteria */
    live: ProspectorCriteria;
    /** With the changes; those of the live revision where there are none */
    criteria: ProspectorCriteria;
    /** The criteria in words */
    summary: string;
    /** What publishing changes; empty where nothing waits to be published */
    changes: string[];
    /** Where the live criteria have been changed too since the draft was: nothing is published until the draft is told what it is to have there */
    conflicts: {
        /** Which part of the criteria */
        part: "categories" | "places" | "keywords.include" | "keywords.exclude" | "require" | "sources" | "exclude.existing_leads" | "exclude.domains" | "limit" | "minutes" | "score.website" | "score.phone" | "score.email" | "score.category" | "score.place";
        /** When the live criteria were changed there */
        changed_at: string;
        /** The member, by name or else email address */
        changed_by: string | null;
    }[];
};
export type ProspectorLeadListEnvelope = {
    /** What was asked for */
    data: ProspectorLead[];
    pagination: Pagination;
    /** What the logs carry */
    request_id: string;
};
/** A company that the workspace has found */
export type ProspectorLead = {
    /** What the company is called */
    company_name: string;
    /** The domain of its website */
    domain: string | null;
    /** Its website */
    website: string | null;
    /** E.164 */
    phone: string | null;
    /** An email address */
    email: string | null;
    /** An OpenStreetMap key and value, such as amenity/university */
    category: string;
    /** The category in English */
    category_name: string;
    /** Street and number of its address */
    street: string | null;
    /** The city of its address */
    city: string | null;
    /** ISO 3166-2 */
    state: string | null;
    /** The postal code of its address */
    postal_code: string | null;
    /** ISO 3166-1 */
    country: string | null;
    /** In degrees, WGS 84 */
    latitude: number | null;
    /** In degrees, WGS 84 */
    longitude: number | null;
    /** brand: operates in the place, no address is known */
    coverage: "location" | "brand";
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_lead";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** 0 to 100 */
    score: number;
    /** The run that found it first */
    first_run_id: string;
    /** When a run last saw it */
    last_seen_at: string;
    /** What has come of it; the workspace's own, like all below */
    status: "new" | "contacted" | "qualified" | "customer" | "unqualified";
    /** The member who takes care of it; null for nobody */
    owner: {
        /** Opaque; it never changes */
        id: string;
        /** What it is called */
        name: string;
        /** An email address */
        email: string;
    } | null;
    /** Sorted by their characters */
    tags: string[];
    /** What the team should know */
    notes: string | null;
    /** Where the record comes from */
    source: {
        /** What it is called by in requests */
        key: string;
        /** The record's id in its source */
        record_id: string;
        /** The licence of the data */
        licence: string;
        /** When the source was read */
        read_at: string;
    };
};
export type ProspectorLeadSummaryEnvelope = {
    data: ProspectorLeadSummary;
    /** What the logs carry */
    request_id: string;
};
/** How many leads there are under a filter */
export type ProspectorLeadSummary = {
    /** Which kind of object this is */
    object: "prospector_lead_summary";
    /** How many leads the filters leave */
    total: number;
};
export type ProspectorLeadOwnerListEnvelope = {
    /** What was asked for */
    data: ProspectorLeadOwner[];
    /** What the logs carry */
    request_id: string;
};
/** Who owns leads */
export type ProspectorLeadOwner = {
    /** Opaque; it never changes */
    id: string;
    /** What it is called */
    name: string;
    /** An email address */
    email: string;
    /** False for who has left the workspace */
    is_member: boolean;
};
export type ProspectorLeadEnvelope = {
    data: ProspectorLeadDetail;
    /** What the logs carry */
    request_id: string;
};
/** A lead with the runs that saw it */
export type ProspectorLeadDetail = {
    /** What the company is called */
    company_name: string;
    /** The domain of its website */
    domain: string | null;
    /** Its website */
    website: string | null;
    /** E.164 */
    phone: string | null;
    /** An email address */
    email: string | null;
    /** An OpenStreetMap key and value, such as amenity/university */
    category: string;
    /** The category in English */
    category_name: string;
    /** Street and number of its address */
    street: string | null;
    /** The city of its address */
    city: string | null;
    /** ISO 3166-2 */
    state: string | null;
    /** The postal code of its address */
    postal_code: string | null;
    /** ISO 3166-1 */
    country: string | null;
    /** In degrees, WGS 84 */
    latitude: number | null;
    /** In degrees, WGS 84 */
    longitude: number | null;
    /** brand: operates in the place, no address is known */
    coverage: "location" | "brand";
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_lead";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** 0 to 100 */
    score: number;
    /** The run that found it first */
    first_run_id: string;
    /** When a run last saw it */
    last_seen_at: string;
    /** What has come of it; the workspace's own, like all below */
    status: "new" | "contacted" | "qualified" | "customer" | "unqualified";
    /** The member who takes care of it; null for nobody */
    owner: {
        /** Opaque; it never changes */
        id: string;
        /** What it is called */
        name: string;
        /** An email address */
        email: string;
    } | null;
    /** Sorted by their characters */
    tags: string[];
    /** What the team should know */
    notes: string | null;
    /** Where the record comes from */
    source: {
        /** What it is called by in requests */
        key: string;
        /** The record's id in its source */
        record_id: string;
        /** The licence of the data */
        licence: string;
        /** When the source was read */
        read_at: string;
    };
    /** The runs that saw it */
    runs: {
        /** The run's id */
        run_id: string;
        /** The workflow's id */
        workflow_id: string;
        /** The workflow's name when the run was asked for */
        workflow_name: string;
        /** From 1, the best first */
        rank: number;
        /** 0 to 100 */
        score: number;
        /** When the run saw it */
        seen_at: string;
    }[];
    /** Who has changed each of them last, and when; null where nobody is known to have */
    last_changes: {
        /** What state it is in */
        status: {
            /** When it was made */
            at: string;
            /** The member who changed it */
            by: {
                /** Opaque; it never changes */
                id: string;
                /** What it is called */
                name: string;
                /** An email address */
                email: string;
                /** The key that spoke for the member; null for the dashboard and changes of many leads */
                key: {
                    /** Opaque; it never changes */
                    id: string;
                    /** What it is called */
                    name: string;
                } | null;
            };
        } | null;
        /** The member who takes care of it; null for nobody */
        owner: {
            /** When it was made */
            at: string;
            /** The member who changed it */
            by: {
                /** Opaque; it never changes */
                id: string;
                /** What it is called */
                name: string;
                /** An email address */
                email: string;
                /** The key that spoke for the member; null for the dashboard and changes of many leads */
                key: {
                    /** Opaque; it never changes */
                    id: string;
                    /** What it is called */
                    name: string;
                } | null;
            };
        } | null;
        /** The team's own words for it */
        tags: {
            /** When it was made */
            at: string;
            /** The member who changed it */
            by: {
                /** Opaque; it never changes */
                id: string;
                /** What it is called */
                name: string;
                /** An email address */
                email: string;
                /** The key that spoke for the member; null for the dashboard and changes of many leads */
                key: {
                    /** Opaque; it never changes */
                    id: string;
                    /** What it is called */
                    name: string;
                } | null;
            };
        } | null;
        /** What the team should know */
        notes: {
            /** When it was made */
            at: string;
            /** The member who changed it */
            by: {
                /** Opaque; it never changes */
                id: string;
                /** What it is called */
                name: string;
                /** An email address */
                email: string;
                /** The key that spoke for the member; null for the dashboard and changes of many leads */
                key: {
                    /** Opaque; it never changes */
                    id: string;
                    /** What it is called */
                    name: string;
                } | null;
            };
        } | null;
    };
    /** How many more records are of the same company, and what they have in common */
    matched: {
        /** How many records there are */
        records: number;
        /** What they have in common */
        keys: ("phone" | "address" | "domain" | "brand" | "name" | "city" | "near")[];
    };
};
export type ProspectorLeadChangeEnvelope = {
    data: ProspectorLeadChange;
    /** What the logs carry */
    request_id: string;
};
/** A change of many leads, and how far it is */
export type ProspectorLeadChange = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_lead_change";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** More may come */
    status: "queued" | "running" | "succeeded" | "cancelled" | "failed";
    /** Why it is so, in words */
    status_reason: string | null;
    /** What becomes of each, in words */
    summary: string;
    /** The leads that were there when it was asked for */
    total: number | null;
    /** Leads looked at so far */
    processed: number;
    /** Fewer than processed where leads are so already, would have more than 20 tags, or have changed since what is taken back */
    changed: number;
    /** The change that this one takes back */
    undoes: string | null;
    /** The change that took this one back */
    undone_by: string | null;
    /** When it ended; null while it has not */
    finished_at: string | null;
};
export type ProspectorLeadChangeListEnvelope = {
    /** What was asked for */
    data: ProspectorLeadChange[];
    pagination: Pagination;
    /** What the logs carry */
    request_id: string;
};
export type ProspectorMemberListEnvelope = {
    /** What was asked for */
    data: ProspectorMember[];
    /** What the logs carry */
    request_id: string;
};
/** A person of the workspace */
export type ProspectorMember = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_member";
    /** When they joined */
    created_at: string;
    /** What it is called */
    name: string;
    /** An email address */
    email: string;
    /** What the member may do */
    role: "owner" | "member" | "viewer";
    /** When they were last signed in here, to the minute; null for never */
    last_seen_at: string | null;
    /** How many keys of theirs work */
    keys: number;
};
export type ProspectorMemberDetailEnvelope = {
    data: ProspectorMemberDetail;
    /** What the logs carry */
    request_id: string;
};
/** A person of the workspace, with what they own */
export type ProspectorMemberDetail = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_member";
    /** When they joined */
    created_at: string;
    /** What it is called */
    name: string;
    /** An email address */
    email: string;
    /** What the member may do */
    role: "owner" | "member" | "viewer";
    /** When they were last signed in here, to the minute; null for never */
    last_seen_at: string | null;
    /** How many keys of theirs work */
    keys: number;
    /** How many leads they own */
    leads: number;
};
export type ProspectorMemberEnvelope = {
    data: ProspectorMember;
    /** What the logs carry */
    request_id: string;
};
export type ProspectorInvitationListEnvelope = {
    /** What was asked for */
    data: ProspectorInvitation[];
    pagination: Pagination;
    /** What the logs carry */
    request_id: string;
};
/** A link that lets one person into the workspace, once */
export type ProspectorInvitation = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_invitation";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** Whether its link can be used, or why not */
    status: "open" | "accepted" | "revoked" | "expired";
    /** What they become who use it */
    role: "owner" | "member" | "viewer";
    /** For whom it is, as who made it says */
    note: string | null;
    /** The member who made it */
    created_by: string;
    /** Until when it is good; null for ever */
    expires_at: string;
    /** When somebody used its link; null for not yet */
    accepted_at: string | null;
    /** The address of who used it */
    accepted_by: string | null;
    /** When it was revoked; null while it is good */
    revoked_at: string | null;
};
export type CreatedProspectorInvitationEnvelope = {
    data: CreatedProspectorInvitation;
    /** What the logs carry */
    request_id: string;
};
/** An invitation with its link, which is shown this once */
export type CreatedProspectorInvitation = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_invitation";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** Whether its link can be used, or why not */
    status: "open" | "accepted" | "revoked" | "expired";
    /** What they become who use it */
    role: "owner" | "member" | "viewer";
    /** For whom it is, as who made it says */
    note: string | null;
    /** The member who made it */
    created_by: string;
    /** Until when it is good; null for ever */
    expires_at: string;
    /** When somebody used its link; null for not yet */
    accepted_at: string | null;
    /** The address of who used it */
    accepted_by: string | null;
    /** When it was revoked; null while it is good */
    revoked_at: string | null;
    /** Shown once: null in a replay; rotate it if the first answer was lost */
    url: string | null;
};
export type ProspectorInvitationEnvelope = {
    data: ProspectorInvitation;
    /** What the logs carry */
    request_id: string;
};
export type ProspectorWorkspaceEnvelope = {
    data: ProspectorWorkspace;
    /** What the logs carry */
    request_id: string;
};
/** What the workspace is called and set to */
export type ProspectorWorkspace = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_workspace";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** What it is called */
    name: string;
    /** The IANA zone of its schedules */
    timezone: string;
    /** Requests that each key may make in any minute */
    rate_limit: number;
    /** Results that a run of a new workflow returns at most */
    default_limit: number;
    /** So many of the last runs of each workflow keep their detail, whatever their age */
    runs_kept: number;
    /** So many days all runs keep their detail; of older ones the counts and what became leads is kept */
    days_kept: number;
};
export type ProspectorExportEnvelope = {
    data: ProspectorExport;
    /** What the logs carry */
    request_id: string;
};
/** A file of results or leads, and how far it is */
export type ProspectorExport = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_export";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** What is exported */
    of: "results" | "leads";
    /** The run whose results it has */
    run_id: string | null;
    /** The kind of file */
    format: "csv" | "xlsx" | "ndjson" | "csv_excel";
    /** The order; a minus turns it round */
    sort: string;
    /** The list's filters that it was asked with */
    filter: Record<string, string | number>;
    /** More may come */
    status: "queued" | "running" | "cancelled" | "succeeded" | "failed";
    /** Why it is so, in words */
    status_reason: string | null;
    /** Written so far */
    rows: number;
    /** To be written; null until they are counted */
    total: number | null;
    /** Written so far */
    bytes: number;
    /** When it ended; null while it has not */
    finished_at: string | null;
    /** The file is kept until then, 24 hours */
    expires_at: string | null;
    /** Works without a key until expires_at; null while there is no file */
    download_url: string | null;
};
export type ProspectorExportListEnvelope = {
    /** What was asked for */
    data: ProspectorExport[];
    pagination: Pagination;
    /** What the logs carry */
    request_id: string;
};
export type ProspectorDuplicateListEnvelope = {
    /** What was asked for */
    data: ProspectorDuplicate[];
    pagination: Pagination;
    /** How many pairs wait for a decision, counted up to 1000 */
    waiting: number;
    /** What the logs carry */
    request_id: string;
};
/** Two records that are or may be one company */
export type ProspectorDuplicate = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_duplicate";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** The decision where there is one, else what matching made of it */
    status: "unsure" | "merged" | "same" | "apart";
    /** What the two have in common */
    keys: ("phone" | "address" | "domain" | "brand" | "name" | "city" | "near")[];
    /** 0 to 1 */
    name_similarity: number;
    /** One of the two records */
    left: {
        /** What the company is called */
        company_name: string;
        /** The domain of its website */
        domain: string | null;
        /** Its website */
        website: string | null;
        /** E.164 */
        phone: string | null;
        /** An email address */
        email: string | null;
        /** An OpenStreetMap key and value, such as amenity/university */
        category: string;
        /** The category in English */
        category_name: string;
        /** Street and number of its address */
        street: string | null;
        /** The city of its address */
        city: string | null;
        /** ISO 3166-2 */
        state: string | null;
        /** The postal code of its address */
        postal_code: string | null;
        /** ISO 3166-1 */
        country: string | null;
        /** In degrees, WGS 84 */
        latitude: number | null;
        /** In degrees, WGS 84 */
        longitude: number | null;
        /** brand: operates in the place, no address is known */
        coverage: "location" | "brand";
        /** Opaque; it never changes */
        id: string;
        /** The lead that it is in this workspace */
        lead_id: string | null;
        /** Where the record comes from */
        source: {
            /** What it is called by in requests */
            key: string;
            /** The record's id in its source */
            record_id: string;
            /** The licence of the data */
            licence: string;
            /** When the source was read */
            read_at: string;
        };
    };
    /** The other of the two records */
    right: {
        /** What the company is called */
        company_name: string;
        /** The domain of its website */
        domain: string | null;
        /** Its website */
        website: string | null;
        /** E.164 */
        phone: string | null;
        /** An email address */
        email: string | null;
        /** An OpenStreetMap key and value, such as amenity/university */
        category: string;
        /** The category in English */
        category_name: string;
        /** Street and number of its address */
        street: string | null;
        /** The city of its address */
        city: string | null;
        /** ISO 3166-2 */
        state: string | null;
        /** The postal code of its address */
        postal_code: string | null;
        /** ISO 3166-1 */
        country: string | null;
        /** In degrees, WGS 84 */
        latitude: number | null;
        /** In degrees, WGS 84 */
        longitude: number | null;
        /** brand: operates in the place, no address is known */
        coverage: "location" | "brand";
        /** Opaque; it never changes */
        id: string;
        /** The lead that it is in this workspace */
        lead_id: string | null;
        /** Where the record comes from */
        source: {
            /** What it is called by in requests */
            key: string;
            /** The record's id in its source */
            record_id: string;
            /** The licence of the data */
            licence: string;
            /** When the source was read */
            read_at: string;
        };
    };
    /** Field by field; a field that neither has is left out */
    differences: {
        /** Which field */
        field: "company_name" | "phone" | "website" | "street" | "city" | "state" | "postal_code" | "country" | "category" | "email";
        /** What was made of it */
        verdict: "equal" | "different" | "one_side";
    }[];
    /** What people decided: same, apart, or null for nothing yet */
    decision: "same" | "apart" | null;
    /** The name of who decided */
    decided_by: string | null;
    /** When it was decided */
    decided_at: string | null;
};
export type ProspectorDuplicateEnvelope = {
    data: ProspectorDuplicate;
    /** What the logs carry */
    request_id: string;
};
export type ProspectorCategoryListEnvelope = {
    /** What was asked for */
    data: ProspectorCategory[];
    /** What the logs carry */
    request_id: string;
};
export type ProspectorCategory = {
    /** What it is called by in requests */
    key: string;
    /** What it is called */
    name: string;
    /** How many companies there are */
    companies: number;
};
export type ProspectorPlaceListEnvelope = {
    /** What was asked for */
    data: ProspectorPlace[];
    /** What the logs carry */
    request_id: string;
};
export type ProspectorPlace = {
    /** Only of this kind */
    kind: "country" | "region" | "city";
    /** ISO code of the country or region; for a city, of its region */
    code: string;
    /** What it is called */
    name: string;
    /** The other name of it that was looked for */
    also: string | null;
    /** Where it lies, for people */
    context: string;
    /** null where it is not counted (cities) */
    companies: number | null;
};
export type ProspectorSourceListEnvelope = {
    /** What was asked for */
    data: ProspectorSource[];
    /** What the logs carry */
    request_id: string;
};
export type ProspectorSource = {
    /** What it is called by in requests */
    key: string;
    /** What it is called */
    name: string;
    /** What it covers and what it lacks */
    description: string;
    /** The licence of the data */
    licence: string;
    /** What its licence asks to be said beside its data */
    attribution: string;
    /** Which edition of the source */
    version: string;
    /** When the source was read */
    read_at: string;
    /** How many companies there are */
    companies: number;
};
export type ProspectorTemplateListEnvelope = {
    /** What was asked for */
    data: ProspectorTemplate[];
    /** What the logs carry */
    request_id: string;
};
export type ProspectorTemplate = {
    /** What it is called by in requests */
    key: string;
    /** What it is called */
    name: string;
    /** For people */
    description: string;
    /** How many match now */
    companies: number;
    /** How many of them are new to the workspace */
    new: number;
};
export type ProspectorWebhookListEnvelope = {
    /** What was asked for */
    data: ProspectorWebhook[];
    pagination: Pagination;
    /** What the logs carry */
    request_id: string;
};
/** A URL that is told of events */
export type ProspectorWebhook = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_webhook";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** Where it is sent */
    url: string;
    /** For people */
    description: string;
    /** What it is told of */
    events: ("run.started" | "run.completed" | "run.failed" | "run.cancelled" | "lead.created" | "lead.updated" | "export.completed")[];
    /** What state it is in */
    status: "enabled" | "disabled";
    /** Why it is disabled, in words */
    disabled_reason: string | null;
    /** Since when every attempt has failed; after five days of that it is disabled */
    failing_since: string | null;
    /** When it was last tried; null before the first time */
    last_attempt_at: string | null;
    /** When it last succeeded; null before the first time */
    last_success_at: string | null;
    /** Until then deliveries are signed with the secret before the last rotation too */
    previous_secret_expires_at: string | null;
};
export type ProspectorWebhookWithSecretEnvelope = {
    data: ProspectorWebhookWithSecret;
    /** What the logs carry */
    request_id: string;
};
/** A webhook with its signing secret, which is shown this once */
export type ProspectorWebhookWithSecret = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_webhook";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** Where it is sent */
    url: string;
    /** For people */
    description: string;
    /** What it is told of */
    events: ("run.started" | "run.completed" | "run.failed" | "run.cancelled" | "lead.created" | "lead.updated" | "export.completed")[];
    /** What state it is in */
    status: "enabled" | "disabled";
    /** Why it is disabled, in words */
    disabled_reason: string | null;
    /** Since when every attempt has failed; after five days of that it is disabled */
    failing_since: string | null;
    /** When it was last tried; null before the first time */
    last_attempt_at: string | null;
    /** When it last succeeded; null before the first time */
    last_success_at: string | null;
    /** Until then deliveries are signed with the secret before the last rotation too */
    previous_secret_expires_at: string | null;
    /** Shown once: null in a replay; rotate it if the first answer was lost */
    secret: string | null;
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
/** An event on its way to a webhook */
export type ProspectorWebhookDelivery = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_webhook_delivery";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** The webhook's id */
    webhook_id: string;
    /** What `webhook-id` says, the same in every attempt */
    event_id: string;
    /** What happened */
    event_type: "run.started" | "run.completed" | "run.failed" | "run.cancelled" | "lead.created" | "lead.updated" | "export.completed" | "webhook.test";
    /** `pending` until an attempt succeeds, or until none is left */
    status: "pending" | "delivered" | "failed";
    /** How many attempts there have been */
    attempt_count: number;
    /** When it is tried again; null where it is not */
    next_attempt_at: string | null;
    /** Of the newest attempt; null where no answer came */
    response_status: number | null;
    /** Why the newest attempt failed, in words */
    error: string | null;
};
export type ProspectorWebhookDeliveryListEnvelope = {
    /** What was asked for */
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
/** A delivery with what was sent and what came back */
export type ProspectorWebhookDeliveryDetail = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "prospector_webhook_delivery";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** The webhook's id */
    webhook_id: string;
    /** What `webhook-id` says, the same in every attempt */
    event_id: string;
    /** What happened */
    event_type: "run.started" | "run.completed" | "run.failed" | "run.cancelled" | "lead.created" | "lead.updated" | "export.completed" | "webhook.test";
    /** `pending` until an attempt succeeds, or until none is left */
    status: "pending" | "delivered" | "failed";
    /** How many attempts there have been */
    attempt_count: number;
    /** When it is tried again; null where it is not */
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
    /** From 1 */
    number: number;
    /** When it was made */
    at: string;
    /** How long it took */
    duration_ms: number;
    /** What was sent */
    request: {
        /** Where it is sent */
        url: string;
        /** By name */
        headers: Record<string, string>;
    };
    /** What came back; null where nothing did */
    response: {
        /** What state it is in */
        status: number;
        /** By name */
        headers: Record<string, string>;
        /** The first 4 KB */
        body: string;
    } | null;
    /** What went wrong */
    error: string | null;
};
export type MeEnvelope = {
    data: Me;
    /** What the logs carry */
    request_id: string;
};
/** Who asks */
export type Me = {
    /** Which kind of object this is */
    object: "me";
    /** The workspace that the key or session is in */
    workspace: {
        /** Opaque; it never changes */
        id: string;
        /** What it is called */
        name: string;
        /** The workspace's IANA zone */
        timezone: string;
        /** Requests that each key may make in any minute */
        rate_limit: number;
    };
    /** The person */
    member: {
        /** Opaque; it never changes */
        id: string;
        /** An email address */
        email: string;
        /** What it is called */
        name: string;
        /** What the member may do */
        role: "owner" | "member" | "viewer";
    };
    /** null for a session */
    key: {
        /** Opaque; it never changes */
        id: string;
        /** What it is called */
        name: string;
    } | null;
    /** What the key may do */
    scopes: ("prospector.read" | "prospector.run" | "prospector.keys" | "prospector.members")[];
    /** Whether it may only read */
    read_only: boolean;
};
export type AuditEventListEnvelope = {
    /** What was asked for */
    data: AuditEvent[];
    pagination: Pagination;
    /** What the logs carry */
    request_id: string;
};
/** A change that a member or a key has made */
export type AuditEvent = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "audit_event";
    /** When it was made */
    created_at: string;
    /** The operation that did it, or what somebody did with their own account, such as signIn */
    action: string;
    /** What it does */
    summary: string;
    /** Who did it */
    actor: {
        /** Opaque; it never changes */
        id: string;
        /** What it is called */
        name: string;
        /** An email address */
        email: string;
        /** The key that spoke for the member; null for the dashboard */
        key: {
            /** Opaque; it never changes */
            id: string;
            /** What it is called */
            name: string;
        } | null;
    };
    /** What was changed, and its name as it then was */
    target: {
        /** Opaque; it never changes */
        id: string;
        /** What it is called */
        name: string | null;
    } | null;
    /** From what to what, for a person's role; empty for all else and for what is older */
    changes: FieldChange[];
    /** What the logs carry */
    request_id: string;
};
export type FieldChange = {
    /** Which field */
    field: string;
    /** Null where there was none */
    from: string | null;
    /** Null where there is none any more */
    to: string | null;
};
export type ApiRequestListEnvelope = {
    /** What was asked for */
    data: ApiRequest[];
    pagination: Pagination;
    /** What the logs carry */
    request_id: string;
};
/** A request that came with a key, and what was answered */
export type ApiRequest = {
    /** The request's own id */
    id: string;
    /** Which kind of object this is */
    object: "api_request";
    /** When it came */
    created_at: string;
    /** The same, as its answer carries it */
    request_id: string;
    /** The HTTP method */
    method: string;
    /** Path and query, 500 characters at most, without what is secret in them */
    path: string;
    /** The operation that answered; mcp for MCP */
    operation: string;
    /** The status of its answer */
    status: number;
    /** The code of the error; null where there was none */
    error_code: string | null;
    /** Milliseconds until it was answered */
    duration_ms: number;
    /** The key that it came with */
    key: {
        /** Opaque; it never changes */
        id: string;
        /** What it is called */
        name: string;
    };
    /** What the program calls itself, 200 characters at most; null where it does not say */
    user_agent: string | null;
};
export type ApiKeyListEnvelope = {
    /** What was asked for */
    data: ApiKey[];
    pagination: Pagination;
    /** What the logs carry */
    request_id: string;
};
/** A key for programs; its secret is shown once */
export type ApiKey = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "api_key";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** What it is called */
    name: string;
    /** The key without its secret part */
    hint: string;
    /** What the key may do */
    scopes: ("prospector.read" | "prospector.run" | "prospector.keys" | "prospector.members")[];
    /** The member who made it */
    created_by: string;
    /** When it was last used, to the minute; null before the first time */
    last_used_at: string | null;
    /** Until when it is good; null for ever */
    expires_at: string | null;
    /** When it was revoked; null while it is good */
    revoked_at: string | null;
};
export type CreatedApiKeyEnvelope = {
    data: CreatedApiKey;
    /** What the logs carry */
    request_id: string;
};
/** A key with its secret, which is shown this once */
export type CreatedApiKey = {
    /** Opaque; it never changes */
    id: string;
    /** Which kind of object this is */
    object: "api_key";
    /** When it was made */
    created_at: string;
    /** When it last changed */
    updated_at: string;
    /** What it is called */
    name: string;
    /** The key without its secret part */
    hint: string;
    /** What the key may do */
    scopes: ("prospector.read" | "prospector.run" | "prospector.keys" | "prospector.members")[];
    /** The member who made it */
    created_by: string;
    /** When it was last used, to the minute; null before the first time */
    last_used_at: string | null;
    /** Until when it is good; null for ever */
    expires_at: string | null;
    /** When it was revoked; null while it is good */
    revoked_at: string | null;
    /** Shown once: null in a replay; rotate it if the first answer was lost */
    secret: string | null;
};
export type ApiKeyEnvelope = {
    data: ApiKey;
    /** What the logs carry */
    request_id: string;
};
export type GetConfigInput = Record<string, never>;
export type UpdateConfigInput = ProspectorConfigRequest;
export type ListWorkflowsInput = {
    /** How many at most */
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
    /** How many at most */
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
    /** How many at most */
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
export type CountResultsInput = {
    run_id: string;
    outcome?: "new" | "duplicate";
    /** ISO 3166-2 */
    state?: string;
    /** A category's key */
    category?: string;
    min_score?: number;
};
export type PreviewCriteriaInput = {
    /** What to look for */
    criteria?: ProspectorCriteriaPatch | null;
};
export type ListAllRunsInput = {
    /** How many at most */
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
    /** How many at most */
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
} & {
    /** Of the draft, in place of the live criteria */
    draft?: boolean;
};
export type ListRunChangesInput = {
    run_id: string;
    /** How many at most */
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
    /** How many at most */
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
export type GetWorkflowDraftInput = {
    workflow_id: string;
};
export type UpdateWorkflowDraftInput = {
    workflow_id: string;
} & {
    /** What it is called */
    name?: string | null;
    /** What to look for */
    criteria?: ProspectorCriteriaPatch | null;
};
export type DiscardWorkflowDraftInput = {
    workflow_id: string;
};
export type PublishWorkflowDraftInput = {
    workflow_id: string;
};
export type ListLeadsInput = {
    /** How many at most */
    limit?: number;
    /** next_cursor of the page before */
    cursor?: string;
    /** -run: those that the newest run has added first, the best of each run before its others */
    sort?: "-run" | "-created_at" | "created_at" | "name" | "-name" | "-score" | "score";
    /** Part of the company's name or domain */
    q?: string;
    status?: "new" | "contacted" | "qualified" | "customer" | "unqualified";
    /** One that it has */
    tag?: string;
    owner_id?: string;
    min_score?: number;
    /** Only what a run or a person has changed since then */
    updated_after?: string;
};
export type CountLeadsInput = {
    /** Part of the company's name or domain */
    q?: string;
    status?: "new" | "contacted" | "qualified" | "customer" | "unqualified";
    /** One that it has */
    tag?: string;
    owner_id?: string;
    min_score?: number;
    /** Only what a run or a person has changed since then */
    updated_after?: string;
};
export type ListLeadOwnersInput = Record<string, never>;
export type GetLeadInput = {
    lead_id: string;
};
export type UpdateLeadInput = {
    lead_id: string;
} & ProspectorLeadRequest;
export type CreateLeadChangeInput = ProspectorLeadChangeRequest;
export type ListLeadChangesInput = {
    /** How many at most */
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
export type GetMemberInput = {
    user_id: string;
};
export type UpdateMemberInput = {
    user_id: string;
} & ProspectorMemberRequest;
export type RemoveMemberInput = {
    user_id: string;
};
export type ListInvitationsInput = {
    /** How many at most */
    limit?: number;
    /** next_cursor of the page before */
    cursor?: string;
    status?: "open" | "accepted" | "revoked" | "expired";
};
export type CreateInvitationInput = ProspectorInvitationRequest;
export type RevokeInvitationInput = {
    invitation_id: string;
};
export type GetWorkspaceInput = Record<string, never>;
export type UpdateWorkspaceInput = ProspectorWorkspaceRequest;
export type CreateExportInput = ({
    /** What is exported */
    of: "results";
    /** The run's id */
    run_id: string;
    /** csv and xlsx are one table with the fields of the API as columns; csv_excel is the same csv with a byte order mark, by which Excel reads it as UTF-8; ndjson has an object of the API a line */
    format: "csv" | "xlsx" | "ndjson" | "csv_excel";
    /** The order; a minus turns it round */
    sort?: "rank" | "-rank" | "name" | "-name" | "city" | "-city" | "category" | "-category";
    /** What became of it */
    outcome?: "new" | "duplicate";
    /** ISO 3166-2 */
    state?: string;
    /** A category's key */
    category?: string;
    /** Only those with this score or more */
    min_score?: number;
    /** Only those beyond this rank: what is new since then, while the run is going on */
    since?: number;
} | {
    /** What is exported */
    of: "leads";
    /** csv and xlsx are one table with the fields of the API as columns; csv_excel is the same csv with a byte order mark, by which Excel reads it as UTF-8; ndjson has an object of the API a line */
    format: "csv" | "xlsx" | "ndjson" | "csv_excel";
    /** -run: those that the newest run has added first, the best of each run before its others */
    sort?: "-run" | "-created_at" | "created_at" | "name" | "-name" | "-score" | "score";
    /** Part of the company's name or domain */
    q?: string;
    /** What state it is in */
    status?: "new" | "contacted" | "qualified" | "customer" | "unqualified";
    /** One that it has */
    tag?: string;
    /** The owner's id */
    owner_id?: string;
    /** Only those with this score or more */
    min_score?: number;
    /** Only what a run or a person has changed since then */
    updated_after?: string;
});
export type ListExportsInput = {
    /** How many at most */
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
    /** In place of a key */
    token?: string;
};
export type ListDuplicatesInput = {
    /** How many at most */
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
    /** What people decided: same, apart, or null for nothing yet */
    decision: "same" | "apart" | null;
    /** The decision that you know of, null for none: where there is another by now, the answer is a 409 */
    seen_decision?: "same" | "apart" | null;
};
export type ListCategoriesInput = {
    /** What is looked for; the largest where nothing is */
    q?: string;
    /** How many at most */
    limit?: number;
};
export type ListPlacesInput = {
    /** What is looked for; the largest where nothing is */
    q?: string;
    /** How many at most */
    limit?: number;
};
export type ListSourcesInput = Record<string, never>;
export type ListTemplatesInput = Record<string, never>;
export type ListWebhooksInput = {
    /** How many at most */
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
    /** How many at most */
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
    /** How many at most */
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
export type ListApiRequestsInput = {
    /** How many at most */
    limit?: number;
    /** next_cursor of the page before */
    cursor?: string;
    /** A status such as 404, or all of 2xx, 4xx or 5xx */
    status?: string;
    /** An operation's name */
    operation?: string;
    /** Those of one key */
    key_id?: string;
    /** The one whose answer carried this id */
    request_id?: string;
    /** Only those that came at this time or later */
    created_after?: string;
    /** Only those that came before this time */
    created_before?: string;
};
export type ListApiKeysInput = {
    /** How many at most */
    limit?: number;
    /** next_cursor of the page before */
    cursor?: string;
};
export type CreateApiKeyInput = CreateApiKeyRequest;
export type RotateApiKeyInput = {
    key_id: string;
} & {
    /** How many hours the old key works on; 0 revokes it at once */
    overlap_hours?: number;
};
export type RevokeApiKeyInput = {
    key_id: string;
};
/** What a webhook is told. */
export type WebhookEvent = {
    id: string;
    type: "run.started";
    created_at: string;
    data: ProspectorRun;
} | {
    id: string;
    type: "run.completed";
    created_at: string;
    data: ProspectorRun;
} | {
    id: string;
    type: "run.failed";
    created_at: string;
    data: ProspectorRun;
} | {
    id: string;
    type: "run.cancelled";
    created_at: string;
    data: ProspectorRun;
} | {
    id: string;
    type: "lead.created";
    created_at: string;
    data: ProspectorLead;
} | {
    id: string;
    type: "lead.updated";
    created_at: string;
    data: ProspectorLead;
} | {
    id: string;
    type: "export.completed";
    created_at: string;
    data: ProspectorExport;
} | {
    id: string;
    type: "webhook.test";
    created_at: string;
    data: {
        /** The webhook's id */
        webhook_id: string;
        /** For people; may change */
        message: string;
    };
};
