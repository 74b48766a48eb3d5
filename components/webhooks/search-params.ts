import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { DeliveryStatus } from "@/lib/contract/webhooks";

const STATUSES = ["pending", "delivered", "failed"] as const satisfies readonly DeliveryStatus[];

export const deliveriesParams = {
  status: parseAsStringLiteral(STATUSES),
  cursor: parseAsString,
  open: parseAsString,
};
