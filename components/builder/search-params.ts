import { parseAsString } from "nuqs/server";

/** `from`: the run whose criteria are shown. */
export const builderParams = { from: parseAsString };
