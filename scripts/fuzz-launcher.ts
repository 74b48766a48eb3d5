import { runWithWeb } from "./with-web";

/** `npm run fuzz`, with `-- --seed 1 --requests 5000` for the same requests again; against a web process and a database of its own. */
export default function fuzz(_command: string, args: string[]): Promise<void> {
  return runWithWeb("scripts/fuzz.ts", "fuzz.log", args);
}
