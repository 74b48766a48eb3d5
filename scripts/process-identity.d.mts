export function processIdentity(pid: number): string;
export function isAlive(identity: string): boolean;
export function parentOf(pid: number): number | undefined;
