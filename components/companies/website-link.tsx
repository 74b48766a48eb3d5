import { unicodeDomain } from "@/lib/contract/domain";
import { None } from "../ui/none";
import { webAddress } from "./web-address";

type Props = { website: string | null; domain: string | null };

export function WebsiteLink({ website, domain }: Props) {
  const href = webAddress(website);
  const host = domain ?? (href ? new URL(href).hostname : website);
  const shown = host && unicodeDomain(host);
  if (!shown) return <None />;
  if (!href) return <span translate="no">{shown}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" translate="no" className="link">
      {shown}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
