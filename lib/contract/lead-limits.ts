/** Characters. */
export const NEXT_STEP_MAX = 200;
export const LEAD_NOTE_MAX = 10_000;
/** Tags of one lead. */
export const LEAD_TAGS_MAX = 20;
export const LEAD_TAG_LENGTH_MAX = 40;
