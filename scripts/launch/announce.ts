import type { PartName } from "./parts";

type News = { names: PartName[]; address: string; setupLink: string; where: string };

/** The one block that says where everything is. */
export function announce({ names, address, setupLink, where }: News): void {
  if (!names.includes("web")) {
    console.log(`\n  The worker is running.\n\n  Data     ${where}\n`);
    return;
  }
  const entry = setupLink
    ? `Begin    ${setupLink}\n           makes the first account; the link works once`
    : `Sign in  ${address}/sign-in`;
  console.log(`\n  Prospector is running at ${address}\n\n  ${entry}\n  Data     ${where}\n  Stop     Ctrl-C\n`);
}
