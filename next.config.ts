import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  devIndicators: false,
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ["pg", "pg-boss", "pg-copy-streams", "postgres", "pino"],
};

export default config;
