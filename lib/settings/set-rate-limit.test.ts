import { expect, test } from "vitest";
import { reader } from "@/db/client";
import { findWorkspaceByName } from "@/db/queries/members";
import { createUser } from "@/lib/accounts/create-user";
import { newId } from "@/lib/base/ids";
import { setRateLimit } from "./set-rate-limit";

test("an operator sets how many requests the keys of a workspace may make, and nothing out of bounds", async () => {
  const workspaceName = newId();
  await createUser({ email: `${newId()}@example.com`, password: newId(), workspaceName });
  const limit = async () => (await findWorkspaceByName(reader(), workspaceName))?.rateLimit;
  expect(await limit()).toBe(600);
  await setRateLimit({ workspaceName, requests: "1200" });
  expect(await limit()).toBe(1_200);
  for (const requests of ["0", "6001", "10000", "1.5", "many", ""]) {
    await expect(setRateLimit({ workspaceName, requests })).rejects.toThrow(
      /^requests: must be a whole number from 1 to 6000$/,
    );
  }
  await expect(setRateLimit({ workspaceName: newId(), requests: "10" })).rejects.toThrow(/no workspace has the name/);
  expect(await limit()).toBe(1_200);
});
