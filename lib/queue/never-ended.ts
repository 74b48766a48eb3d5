/** Why a job is given up that was begun again and again: each time its process died, or was held up for too long. */
export function neverEnded(times: number): string {
  return `It was begun ${times} times and never ended. The worker’s log has the error.`;
}
