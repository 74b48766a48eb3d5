export type PageOf<Item> = { data: Item[]; pagination: { next_cursor: string | null; has_more: boolean } };
type ItemOf<Page> = Page extends PageOf<infer Item> ? Item : never;

/** The first page when awaited; with `for await` every item, or every page of `pages()`, asked for as they are needed. */
export type Listing<Page> = Promise<Page> & AsyncIterable<ItemOf<Page>> & { pages(): AsyncIterable<Page> };

export function toListing<Page extends PageOf<unknown>>(
  first: Promise<Page>,
  next: (cursor: string) => Promise<Page>,
): Listing<Page> {
  async function* pages(): AsyncGenerator<Page> {
    let page = await first;
    yield page;
    while (page.pagination.next_cursor !== null) {
      page = await next(page.pagination.next_cursor);
      yield page;
    }
  }
  async function* items(): AsyncGenerator<ItemOf<Page>> {
    for await (const page of pages()) yield* page.data as ItemOf<Page>[];
  }
  return Object.assign(first, { pages, [Symbol.asyncIterator]: items });
}
