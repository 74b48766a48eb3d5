import { z } from "zod";

/** A secret that only the first answer holds; its operation names it in `shownOnce`. */
export const shownOnce = (example: string) =>
  z
    .string()
    .min(1)
    .nullable()
    .meta({ description: "Shown once: null in a replay; rotate it if the first answer was lost", example });
