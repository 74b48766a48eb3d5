import { runWithWeb } from "./with-web";

/** `npm run bench`, with `-- --companies 100000` for a short one; on a database of its own, made anew. */
export default function bench(_command: string, args: string[]): Promise<void> {
  return runWithWeb("scripts/bench.ts", "server.log", args);
}
