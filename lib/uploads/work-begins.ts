/** What an upload is when work on it is asked for. */
export const WORK_BEGINS = { statusReason: null, rowsDone: 0, startedAt: null, finishedAt: null, claims: 0 };
