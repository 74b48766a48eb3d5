import { routesAt } from "@/lib/server/handlers/routes-at";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = routesAt(
  "/api/public/v1/prospector/uploads/{upload_id}/check",
);
