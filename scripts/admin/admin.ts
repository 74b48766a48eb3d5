import { Command } from "commander";
import { disconnect } from "@/db/client";
import { createOperatorLink } from "@/lib/accounts/create-operator-link";
import { createUser } from "@/lib/accounts/create-user";
import { createKeyForMember } from "@/lib/api-keys/create-key-for-member";
import { revokeKeyById } from "@/lib/api-keys/revoke-key-by-id";
import { removeMemberByEmail } from "@/lib/members/remove-member-by-email";
import { setRole } from "@/lib/members/set-role";
import { listAllWorkspaces } from "@/lib/settings/list-all-workspaces";
import { setRateLimit } from "@/lib/settings/set-rate-limit";
import { prepareDatabase } from "@/scripts/database/prepare-database";

const program = new Command("admin").description("For operators, on the embedded or the external database.");
program.hook("preAction", prepareDatabase);

const user = program.command("user").description("people");
user
  .command("create")
  .description("make a person: the owner of a new workspace, or a member of the one that has this name")
  .requiredOption("--email <email>")
  .requiredOption("--password <password>")
  .option("--name <name>")
  .option("--workspace <name>")
  .action(async ({ workspace, ...account }: { email: string; password: string; name?: string; workspace?: string }) => {
    const { role } = await createUser({ ...account, workspaceName: workspace });
    console.log(
      `${account.email} is ${role === "owner" ? "the owner" : "a member"} of ${workspace ?? "a new workspace"}.`,
    );
  });
user
  .command("reset-password")
  .description("make a link that sets a new password, once and within a day, and print it, alone")
  .requiredOption("--email <email>")
  .action(async ({ email }: { email: string }) => console.log(await createOperatorLink({ email })));

const key = program.command("key").description("API keys");
key
  .command("create")
  .description("make a key and print its secret, alone")
  .requiredOption("--email <email>", "whose key it is")
  .requiredOption("--name <name>")
  .requiredOption("--scopes <scopes>", "comma-separated", (list: string) =>
    list.split(",").map((scope) => scope.trim()),
  )
  .option("--workspace <name>")
  .action(async (options: { email: string; name: string; scopes: string[]; workspace?: string }) => {
    const { workspace, ...rest } = options;
    console.log(await createKeyForMember({ ...rest, workspaceName: workspace }));
  });
key
  .command("revoke <id>")
  .description("end a key at once")
  .action(async (id: string) => {
    await revokeKeyById(id);
    console.log(`${id} is revoked.`);
  });

const member = program.command("member").description("people in a workspace");
member
  .command("set-role")
  .description("owner, member or viewer")
  .requiredOption("--email <email>")
  .requiredOption("--role <role>")
  .option("--workspace <name>")
  .action(async ({ email, role, workspace }: { email: string; role: string; workspace?: string }) => {
    await setRole({ email, role, workspaceName: workspace });
    console.log(`${email} is now ${role}.`);
  });
member
  .command("remove")
  .description("end somebody's membership, with their keys and sessions in the workspace")
  .requiredOption("--email <email>")
  .option("--workspace <name>")
  .action(async ({ email, workspace }: { email: string; workspace?: string }) => {
    const name = await removeMemberByEmail({ email, workspaceName: workspace });
    console.log(`${email} is no member of ${name} any more.`);
  });

const workspace = program.command("workspace").description("workspaces");
workspace
  .command("list")
  .description("one a line: id, name, number of members")
  .action(async () => {
    for (const { id, name, members } of await listAllWorkspaces()) console.log(`${id}\t${name}\t${members}`);
  });
workspace
  .command("set-rate-limit")
  .description("how many requests each key may make in any minute")
  .requiredOption("--workspace <name>")
  .requiredOption("--requests <number>")
  .action(async ({ workspace: workspaceName, requests }: { workspace: string; requests: string }) => {
    await setRateLimit({ workspaceName, requests });
    console.log(`Each key of ${workspaceName} may now make ${requests} requests a minute.`);
  });

try {
  await program.parseAsync();
} catch (error) {
  console.error(`error: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
} finally {
  await disconnect();
}
