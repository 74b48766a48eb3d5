/** How long requests, events with their deliveries, and what a lead change can be taken back by are kept. */
export const KEPT_DAYS = 30;
