import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env.PROSPECTOR_BUILD_FOLDER ?? ".next",
  poweredByHeader: false,
  devIndicators: false,
  turbopack: {
    root: import.meta.dirname,
    // In the browser both hold the same parsers, and a page needs them once.
    resolveAlias: { "nuqs/server": { browser: "nuqs" } },
    rules: { "**/intlStrings.mjs": { loaders: ["./scripts/build/only-english.cjs"] } },
  },
  // `npm run check` holds the types: a build where the product runs has neither the tests' packages nor a need to wait.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pg-boss", "pg-copy-streams", "postgres", "pino"],
};

export default config;
