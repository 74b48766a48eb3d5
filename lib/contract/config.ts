import { z } from "zod";
import { objectFields } from "./object-fields";
import { operation } from "./operation";
import { oneOf } from "./page";
import { CountryCode, RegionCode } from "./places";
import { filled } from "./text";

/** Requests a minute and key, where the workspace sets no other. */
export const RATE_LIMIT = 600;

export const RATE_LIMIT_MAX = 6_000;

export const RateLimit = z.int(`must be a whole number from 1 to ${RATE_LIMIT_MAX}`).min(1).max(RATE_LIMIT_MAX);

export const rateLimit = z.int().min(1).describe("Requests that each key may make in any minute");

export const Config = z
  .strictObject({
    ...objectFields("config", "prospector_config"),
    timezone: filled.describe("The workspace's IANA zone"),
    rate_limit: rateLimit,
    states: z
      .array(
        z.strictObject({
          code: RegionCode,
          name: filled.describe("What the state or region is called in English"),
          country: CountryCode,
          enabled: z.boolean().describe("Whether the workspace prospects there"),
          companies: z.int().describe("Companies that the installed sources hold there"),
        }),
      )
      .describe("The states and regions that can be prospected in"),
  })
  .meta({
    id: "ProspectorConfig",
    description: "The workspace's settings, and the states and regions that the sources cover",
  });
export type Config = z.infer<typeof Config>;

function isZone(name: string): boolean {
  try {
    return (
      /^[A-Z]/i.test(name) && new Intl.DateTimeFormat("en-US", { timeZone: name }).resolvedOptions().timeZone !== ""
    );
  } catch {
    return false;
  }
}

export const Timezone = z
  .string()
  .max(64)
  .refine(isZone, "must be an IANA zone such as America/Chicago")
  .meta({ example: "America/Chicago", "x-rule": "is an IANA zone" });

/** Of a merge patch. */
export const timezoneOrDefault = Timezone.nullish().describe("null restores UTC");
export const rateLimitOrDefault = RateLimit.nullish().describe(
  `Requests a minute and key; only a signed-in person sets it. null restores ${RATE_LIMIT}`,
);

export const ConfigRequest = z
  .strictObject({
    timezone: timezoneOrDefault,
    rate_limit: rateLimitOrDefault,
  })
  .meta({ id: "ProspectorConfigRequest" });
export type ConfigRequest = z.infer<typeof ConfigRequest>;

export const getConfig = operation({
  name: "getConfig",
  method: "GET",
  path: "/api/public/v1/prospector/config",
  summary: "Read prospector config",
  description: "The workspace's zone and limit, and the states that it can prospect in.",
  scope: "prospector.read",
  envelope: "ProspectorConfigEnvelope",
  response: oneOf(Config),
});

export const updateConfig = operation({
  name: "updateConfig",
  method: "PATCH",
  path: "/api/public/v1/prospector/config",
  summary: "Update prospector config",
  description: "A JSON merge patch (RFC 7396). Another timezone moves the next runs of every schedule.",
  scope: "prospector.run",
  may: "settings",
  envelope: "ProspectorConfigEnvelope",
  target: { id: "id", name: null },
  body: ConfigRequest,
  example: { timezone: "America/Chicago" },
  response: oneOf(Config),
});
