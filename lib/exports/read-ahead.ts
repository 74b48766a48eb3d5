/** The same items; each is asked for while the one before it is in use. */
export async function* readAhead<T>(items: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
  for (let next = items.next(); ; ) {
    const { done, value } = await next;
    if (done) return;
    next = items.next();
    // Awaited once the item is used; until then a failure waits too.
    next.catch(() => undefined);
    yield value;
  }
}
