// Made by scripts/build-client.ts from lib/contract/all.ts.
export {};
