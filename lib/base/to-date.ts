/** A moment of a request, which its contract has checked. */
export function toDate(moment: string | undefined): Date | undefined {
  return moment === undefined ? undefined : new Date(moment);
}
