export function processIdentity(pid: number): string;
export function isAlive(identity: string): boolean;
export function npmAbove(): string | undefined;
