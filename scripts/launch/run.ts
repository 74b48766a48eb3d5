import { isProgram, tryProgram } from "@/scripts/process/run-program";

/** Runs a program of the packages with its own input and output, and its exit code. */
export default async function run(_command: string, [program = "", ...args]: string[]): Promise<void> {
  if (!isProgram(program)) throw new Error(`There is no program "${program}".`);
  const { code } = await tryProgram(program, args, { show: true });
  process.exitCode = code;
}
