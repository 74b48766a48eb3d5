import { env } from "@/lib/base/env";
import { type MeasuredProcess, startMeasured } from "./measured-process";

/** A worker as the launcher starts it; settles when it takes jobs. */
export function startWorkerProcess({ slots }: { slots: number }): Promise<MeasuredProcess> {
  return startMeasured(["--conditions=react-server", "--import", "tsx", "lib/worker/main.ts"], {
    DATABASE_URL: env().DATABASE_URL,
    PROSPECTOR_WORKER_RUNS: String(slots),
    PROSPECTOR_LOG: "silent",
  });
}
