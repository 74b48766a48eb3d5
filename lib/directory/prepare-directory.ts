import { loadReference } from "./load-reference";
import { loadSource } from "./load-source";
import { starter } from "./sources/starter";

/** Fills the directory with what the product ships; done again, or by two processes at once, it changes nothing. */
export async function prepareDirectory(): Promise<{ companies: number; loaded: boolean }> {
  const renewed = await loadReference();
  const { companies, loaded } = await loadSource(starter());
  return { companies, loaded: loaded || renewed };
}
