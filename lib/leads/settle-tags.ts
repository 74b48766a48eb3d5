import type { Tx } from "@/db/client";
import { insertTags, selectTagNames } from "@/db/queries/tags";

type Tags = string[] | null | undefined;
type Asked = { tags?: Tags; add_tags?: Tags; remove_tags?: Tags };

/** The same with each tag once and as the workspace spells it: as whoever used it first did. One to remove may be unknown. */
export async function settleTags<T extends Asked>(tx: Tx, workspaceId: string, asked: T): Promise<T> {
  const { tags, add_tags, remove_tags } = asked;
  const given = await insertTags(tx, { workspaceId, names: [...(tags ?? []), ...(add_tags ?? [])] });
  const gone = await selectTagNames(tx, { workspaceId, names: remove_tags ?? [] });
  const spelled = (list: string[], names: Map<string, string>) => [
    ...new Set(list.flatMap((typed) => names.get(typed) ?? [])),
  ];
  return {
    ...asked,
    ...(tags && { tags: spelled(tags, given) }),
    ...(add_tags && { add_tags: spelled(add_tags, given) }),
    ...(remove_tags && { remove_tags: spelled(remove_tags, gone) }),
  };
}
