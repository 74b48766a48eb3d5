/** Thrown so that the queue gives the job to another worker. */
export class JobHandedBack extends Error {
  override readonly name = "JobHandedBack";
}
