import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { clientSource } from "./client-source";
import { classSource } from "./sdk/class-source";
import { PACKAGE_FOLDER, packageFiles, TARBALL } from "./sdk/package-files";
import { typesSource } from "./sdk/types-source";

writeFileSync("lib/client/operations.generated.ts", clientSource());
writeFileSync("lib/sdk/types.generated.ts", typesSource());
writeFileSync("lib/sdk/prospector.generated.ts", classSource());

const { files, archive } = await packageFiles();
rmSync(PACKAGE_FOLDER, { recursive: true, force: true });
mkdirSync(PACKAGE_FOLDER, { recursive: true });
for (const [name, text] of Object.entries(files)) writeFileSync(`${PACKAGE_FOLDER}/${name}`, text);
writeFileSync(`${PACKAGE_FOLDER}/${TARBALL}`, archive);
