function some(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

/** How long somebody has to wait. */
export function waitWords(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (seconds < 120) return some(seconds, "second");
  return rest === 0 ? some(minutes, "minute") : `${some(minutes, "minute")} ${some(rest, "second")}`;
}

export function tooManyTries(seconds: number): string {
  return `Too many tries. Try again in ${waitWords(seconds)}.`;
}
