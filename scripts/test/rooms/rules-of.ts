import { ROOMS, type Room, WINGS } from "./rooms";

type Pattern = { group: string[]; message: string };
type Override = { includes: string[]; linter: { rules: object } };

const TOPS = ["app", "components", "db", "e2e", "lib", "scripts"];

/** A folder with all below it; a single module of one as it is. */
const within = (path: string): string[] => (path in ROOMS ? [`!@/${path}/**`] : [`!@/${path}`]);

/** The rooms that stand within this one's folder, which it does not hold. */
const inner = (name: string): string[] => Object.keys(ROOMS).filter((other) => other.startsWith(`${name}/`));

function patternsOf(name: string, { may, refuses = [], allows = [], why: message }: Room): Pattern[] {
  if (refuses === "all") return [{ group: ["*", "**", ...allows.map((one) => `!${one}`), "!./*"], message }];
  const rooms = ["@/**", ...within(name), ...inner(name).map((room) => `@/${room}/**`), ...may.flatMap(within)];
  // What a room may import can hold rooms that it may not.
  const refused = may.flatMap((room) => inner(room)).filter((room) => room !== name && !may.includes(room));
  const climbing = WINGS.includes(name.split("/")[0] ?? "")
    ? TOPS.flatMap((top) => [`../**/${top}`, `../**/${top}/**`])
    : ["../**"];
  // Drizzle's generator reads the schema, and knows no alias.
  const known = name === "db" ? ["!../**/lib/base/**", "!../**/lib/contract/**"] : [];
  return [
    { group: [...rooms, ...refused.map((room) => `@/${room}/**`)], message },
    { group: [...climbing, ...known], message: `From another folder it is "@/…". ${message}` },
    ...(refuses.length > 0 ? [{ group: [...refuses], message }] : []),
  ];
}

function restricting(includes: string[], patterns: Pattern[]): Override {
  const noRestrictedImports = { level: "error", options: { patterns } };
  return { includes, linter: { rules: { style: { noRestrictedImports } } } };
}

/** The linter's overrides, one a room; of several that hold a file, the last one counts. */
export function rulesOf(): Override[] {
  const rooms = Object.entries(ROOMS).toSorted(([a], [b]) => a.split("/").length - b.split("/").length);
  const rules = rooms.map(([name, room]) => restricting([`${name}/**`], patternsOf(name, room)));
  const pure = ROOMS["lib/directory"];
  if (pure) {
    const message = "These are pure: a raw record in, a company out.";
    const reach = {
      group: ["@/db/queries/**", "@/db/client", "node:*", "fs", "pg", "postgres", "drizzle-orm/**"],
      message,
    };
    rules.push(
      restricting(
        ["lib/directory/normalize.ts", "lib/directory/identity.ts"],
        [...patternsOf("lib/directory", pure), reach],
      ),
    );
  }
  return [
    ...rules,
    // Plain JavaScript runs before there is anything that knows an alias.
    {
      includes: ["scripts/**/*.mjs", "scripts/**/*.mts"],
      linter: { rules: { style: { noRestrictedImports: "off" } } },
    },
    // Tests stand at both ends of what they try.
    {
      includes: ["**/*.test.ts", "**/*.test.tsx", "**/testing/**"],
      linter: { rules: { style: { noRestrictedImports: "off" } } },
    },
  ];
}
