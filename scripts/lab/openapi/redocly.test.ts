import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openApiDocument } from "@/lib/contract/openapi";
import { type Document, operationsOf, resolve as resolved } from "./document";

const SCORE_MIN = 90;

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "prospector-openapi-"));
  writeFileSync(join(folder, "openapi.json"), JSON.stringify(openApiDocument()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** It says nothing to anybody, and asks nobody for a newer version. */
function redocly(...args: string[]) {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const cli = resolve("node_modules/@redocly/cli/bin/cli.js");
  const { stdout } = spawnSync(process.execPath, [cli, ...args], { cwd: folder, env, encoding: "utf8" });
  return JSON.parse(stdout.slice(stdout.indexOf("{")));
}

test("Redocly's recommended rules find nothing in the OpenAPI document", () => {
  const { totals, problems } = redocly("lint", "openapi.json", "--extends=recommended", "--format=json");
  expect([totals.errors, totals.warnings, problems]).toEqual([0, 0, []]);
});

test(`Redocly scores the OpenAPI document at ${SCORE_MIN} or more`, () => {
  const { agentReadiness, subscores } = redocly("score", "openapi.json", "--format=json");
  expect(agentReadiness).toBeGreaterThanOrEqual(SCORE_MIN);
  expect(subscores).toMatchObject({ documentationQuality: 1, errorClarity: 1, exampleCoverage: 1 });
});

test("every operation, parameter and field says what it is", () => {
  const document = openApiDocument() as Document;
  const bare: string[] = [];
  const look = (value: unknown, where: string) => {
    if (typeof value !== "object" || value === null) return;
    if ("properties" in value) {
      for (const [name, property] of Object.entries(value.properties as Record<string, { $ref?: string }>)) {
        if (!("description" in resolved(document, property))) bare.push(`${where}.${name}`);
      }
    }
    for (const [key, item] of Object.entries(value)) if (key !== "example") look(item, `${where}.${key}`);
  };
  look(document.components?.schemas, "schemas");
  look(document.webhooks, "webhooks");
  for (const { operation } of operationsOf(document)) {
    if (!("description" in operation)) bare.push(operation.operationId);
    for (const parameter of operation.parameters ?? []) {
      if (!("description" in parameter)) bare.push(`${operation.operationId}.${parameter.name}`);
    }
    look(operation.requestBody, operation.operationId);
  }
  expect(bare).toEqual([]);
});
