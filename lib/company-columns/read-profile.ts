import type { ReadCell } from "./fault";
import { listedTexts } from "./json-cell";

/** A company's page on a network. `key` is the network's in a company's record. */
export const NETWORKS = {
  linkedin: {
    key: "linkedin",
    name: "LinkedIn",
    host: /(?:^|[/.])linkedin\.com\//i,
    page: "https://www.linkedin.com/company/",
  },
  facebook: {
    key: "facebook",
    name: "Facebook",
    host: /(?:^|[/.])(?:facebook|fb)\.(?:com|me)\//i,
    page: "https://www.facebook.com/",
  },
  instagram: {
    key: "instagram",
    name: "Instagram",
    host: /(?:^|[/.])instagram\.com\//i,
    page: "https://www.instagram.com/",
  },
  x: { key: "twitter", name: "X", host: /(?:^|[/.])(?:twitter|x)\.com\//i, page: "https://x.com/" },
} as const;
export type Network = keyof typeof NETWORKS;

const HANDLE = /^@?[\w.-]{2,100}$/;
const ADDRESS = /^https?:\/\//i;

/** The address of a profile that is told as an address or by its name. */
export function readProfile(cell: string, network: Network): ReadCell<string> {
  const { name, host, page } = NETWORKS[network];
  const [text = ""] = listedTexts(cell);
  const [first = ""] = text.split(/[\s;|,]+/);
  if (first === "") return { value: "" };
  if (host.test(first)) return { value: ADDRESS.test(first) ? first : `https://${first.replace(/^\/+/, "")}` };
  const handle = first.replace(/^\/*(?:company\/)?|\/+$/g, "");
  if (HANDLE.test(handle) && !/\.[a-z]{2,}$/i.test(handle)) return { value: page + handle.replace("@", "") };
  return {
    fault: { code: "not_a_profile", message: `Not an address at ${name}`, advice: `Write it as in ${page}example` },
  };
}
