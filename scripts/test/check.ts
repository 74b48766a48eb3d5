import { runChecks } from "./checks";

export default async function check(): Promise<void> {
  const outcomes = await runChecks();
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}
