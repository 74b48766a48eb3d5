import { OPERATIONS, type OperationPath } from "@/lib/contract/all";
import { type Handler, routes, type Verb } from "@/lib/server/http/routes";
import { HANDLERS } from "./handlers";

/** Every verb of a path of the API: those of its operations, and a JSON 405 for all others. */
export function routesAt(path: OperationPath): Record<Verb, Handler> {
  return routes(...OPERATIONS.filter((operation) => operation.path === path).map(({ name }) => HANDLERS[name]));
}
