import { expect, test } from "vitest";
import { isSetupToken } from "./claim-installation";
import { newTestAddress } from "./testing/workspace";
import { tryLink } from "./try-link";

test("an address that guesses setup links waits, whatever it comes with next", async () => {
  const address = newTestAddress();
  const guess = (nth: number) => isSetupToken({ token: `guess ${nth}`, address });
  for (let nth = 0; nth < 10; nth++) expect(await guess(nth)).toBe(false);
  await expect(guess(10)).rejects.toMatchObject({
    code: "rate_limited",
    message: expect.stringMatching(/^Too many tries\. Try again in \d+ seconds?\.$/),
  });
});

test("whoever was given a link may open it as often as they like", async () => {
  const address = newTestAddress();
  for (let nth = 0; nth < 12; nth++) expect(await tryLink(address, async () => nth)).toBe(nth);
});
