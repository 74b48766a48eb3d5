import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env.PROSPECTOR_BUILD_FOLDER ?? ".next",
  poweredByHeader: false,
  devIndicators: false,
  turbopack: { root: import.meta.dirname },
  // `npm run check` holds the types: a build where the product runs has neither the tests' packages nor a need to wait.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "pg-boss", "pg-copy-streams", "postgres", "pino"],
};

export default config;
