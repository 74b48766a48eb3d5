export function toListing(first, next) {
    async function* pages() {
        let page = await first;
        yield page;
        while (page.pagination.next_cursor !== null) {
            page = await next(page.pagination.next_cursor);
            yield page;
        }
    }
    async function* items() {
        for await (const page of pages())
            yield* page.data;
    }
    return Object.assign(first, { pages, [Symbol.asyncIterator]: items });
}
