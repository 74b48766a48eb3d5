import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { nextCookies } from "better-auth/next-js";
import { organization } from "better-auth/plugins";
import { createAccessControl } from "better-auth/plugins/access";
import { defaultStatements, memberAc, ownerAc } from "better-auth/plugins/organization/access";
import { writer } from "@/db/client";
import { accounts, invitations, members, sessions, users, verifications, workspaces } from "@/db/schema/identity";
import { publicUrl } from "@/lib/env";
import { newId } from "@/lib/ids";
import { PASSWORD_MIN } from "./account";
import { installationSecret } from "./secret";

const access = createAccessControl(defaultStatements);
const viewer = access.newRole({ organization: [], member: [], invitation: [], team: [], ac: ["read"] });

async function build() {
  return betterAuth({
    appName: "Prospector",
    baseURL: publicUrl(),
    secret: await installationSecret(),
    telemetry: { enabled: false },
    database: drizzleAdapter(writer(), {
      provider: "pg",
      schema: {
        user: users,
        session: sessions,
        account: accounts,
        verification: verifications,
        organization: workspaces,
        member: members,
        invitation: invitations,
      },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_MIN },
    advanced: { cookiePrefix: "prospector", database: { generateId: () => newId() } },
    plugins: [
      organization({
        roles: { owner: ownerAc, member: memberAc, viewer },
        schema: {
          member: { fields: { organizationId: "workspaceId" } },
          invitation: { fields: { organizationId: "workspaceId" } },
        },
      }),
      nextCookies(),
    ],
  });
}

export type Auth = Awaited<ReturnType<typeof build>>;
let built: Promise<Auth> | undefined;

export function auth(): Promise<Auth> {
  built ??= build().catch((error: unknown) => {
    built = undefined;
    throw error;
  });
  return built;
}
