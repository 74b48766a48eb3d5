import { writeFileSync } from "node:fs";
import { clientSource } from "./client-source";

writeFileSync(new URL("../lib/client/operations.ts", import.meta.url), clientSource());
