const REFUSED = 401;

/** Asks with a key that is made anew once a request has revoked it, as some of them are made to. */
export async function withOwnKey(
  makeKey: () => Promise<string>,
): Promise<(ask: (key: string) => Promise<Response>) => Promise<Response>> {
  let key = await makeKey();
  return async (ask) => {
    const response = await ask(key);
    if (response.status !== REFUSED) return response;
    await response.body?.cancel();
    key = await makeKey();
    return ask(key);
  };
}
