import { PACKAGES, type PackageName, readJson, readText, versionOf } from "./packages";

/** What the data was made of, and what it holds. */
export function manifestOf(builtAt: string, records: Record<string, number>) {
  const packages = PACKAGES.map(({ name, licence, holds, content }) => ({
    name,
    version: versionOf(name),
    licence,
    holds,
    content,
  }));
  return { builtAt, packages, records };
}

export function licencesText(): string {
  return [
    "# Where the starter directory comes from",
    "",
    "`scripts/lab/starter/build-starter.ts` makes every file in this folder from the packages below; nothing is edited by hand.",
    "Each record of `companies.ndjson.gz` names its own licence, and its id in the package that it comes from.",
    "",
    "Cities and ZIP codes: © GeoNames, https://www.geonames.org, licensed under CC BY 4.0",
    "(https://creativecommons.org/licenses/by/4.0/), reduced to name, region, population and coordinates, with regions",
    "rewritten to ISO 3166-2. Other names of cities: © GeoNames, licensed under CC BY 3.0",
    "(https://creativecommons.org/licenses/by/3.0/), without those that say nothing new.",
    "",
    "Brands: websites, social profiles and descriptions are from Wikidata, dedicated to the public domain under CC0 1.0",
    "(https://creativecommons.org/publicdomain/zero/1.0/).",
    "",
    ...PACKAGES.map(section),
  ].join("\n");
}

function section({ name, notice, licence, holds, content }: (typeof PACKAGES)[number]): string {
  const text = notice
    ? [
        "",
        ...readText(name, notice)
          .trim()
          .split(/\r?\n/)
          .map((line) => `> ${line}`.trimEnd()),
      ]
    : [];
  return [
    `## ${name} ${versionOf(name)}`,
    "",
    `- Gives: ${holds}`,
    `- Licence of the package: ${licence}`,
    `- Content: ${content}`,
    `- From: ${homeOf(name)}`,
    ...text,
    "",
  ].join("\n");
}

function homeOf(name: PackageName): string {
  const { homepage, repository } = readJson<{ homepage?: string; repository?: string | { url: string } }>(
    name,
    "package.json",
  );
  const url = homepage ?? (typeof repository === "string" ? repository : repository?.url);
  return url?.replace(/^git\+/, "").replace(/\.git$/, "") ?? `https://www.npmjs.com/package/${name}`;
}
