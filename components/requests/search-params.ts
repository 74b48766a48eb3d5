import { parseAsString, parseAsStringLiteral } from "nuqs/server";
import { STATUS_CLASSES, type StatusClass } from "@/lib/contract/request-statuses";
import { compact } from "../ui/compact";

const KEY_ID = /^key_[0-7][0-9a-hjkmnp-tv-z]{25}$/;
const REQUEST_ID = /^req_[0-7][0-9a-hjkmnp-tv-z]{25}$/;

export const requestsParams = {
  status: parseAsStringLiteral(STATUS_CLASSES),
  key: parseAsString,
  id: parseAsString.withDefault(""),
  cursor: parseAsString,
};

type Filters = { status: StatusClass | null; key: string | null; id: string };

/** The list's filters as the API takes them; what cannot be a key's id falls away. */
export function toRequestFilter({ status, key, id }: Filters) {
  return compact({ status, key_id: key && KEY_ID.test(key) ? key : null, request_id: id });
}

/** Whether there can be a request of this id; nothing asked for is fine. */
export const canBeRequestId = (id: string) => id === "" || REQUEST_ID.test(id);
