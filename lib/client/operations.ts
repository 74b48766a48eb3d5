import type { Method } from "@/lib/contract/operation";

// Made by scripts/build-client.ts from lib/contract/all.ts.
export const OPERATIONS = {
  getConfig: { method: "GET", path: "/api/public/v1/prospector/config" },
  listWorkflows: { method: "GET", path: "/api/public/v1/prospector/workflows" },
  createWorkflow: { method: "POST", path: "/api/public/v1/prospector/workflows", idempotent: true },
  getWorkflow: { method: "GET", path: "/api/public/v1/prospector/workflows/{workflow_id}" },
  updateWorkflow: { method: "PATCH", path: "/api/public/v1/prospector/workflows/{workflow_id}" },
  deleteWorkflow: { method: "DELETE", path: "/api/public/v1/prospector/workflows/{workflow_id}" },
  startRun: { method: "POST", path: "/api/public/v1/prospector/workflows/{workflow_id}/run", idempotent: true },
  listRuns: { method: "GET", path: "/api/public/v1/prospector/workflows/{workflow_id}/runs" },
  getRun: { method: "GET", path: "/api/public/v1/prospector/runs/{run_id}" },
  listResults: { method: "GET", path: "/api/public/v1/prospector/runs/{run_id}/results" },
  previewCriteria: { method: "POST", path: "/api/public/v1/prospector/preview" },
  listAllRuns: { method: "GET", path: "/api/public/v1/prospector/runs" },
  cancelRun: { method: "POST", path: "/api/public/v1/prospector/runs/{run_id}/cancel" },
  watchRun: { method: "GET", path: "/api/public/v1/prospector/runs/{run_id}/events" },
  listLeads: { method: "GET", path: "/api/public/v1/prospector/leads" },
  getLead: { method: "GET", path: "/api/public/v1/prospector/leads/{lead_id}" },
  listCategories: { method: "GET", path: "/api/public/v1/prospector/categories" },
  listPlaces: { method: "GET", path: "/api/public/v1/prospector/places" },
  listSources: { method: "GET", path: "/api/public/v1/prospector/sources" },
  listTemplates: { method: "GET", path: "/api/public/v1/prospector/templates" },
  getMe: { method: "GET", path: "/api/public/v1/me" },
  listApiKeys: { method: "GET", path: "/api/public/v1/keys" },
  createApiKey: { method: "POST", path: "/api/public/v1/keys" },
  revokeApiKey: { method: "DELETE", path: "/api/public/v1/keys/{key_id}" },
} as const satisfies Record<string, { method: Method; path: string; idempotent?: boolean }>;
