"use client";
import { ErrorPage } from "@/components/shell/error-page";

export default function DashboardError({ error, retry }: { error: unknown; retry: () => void }) {
  return <ErrorPage error={error} retry={retry} />;
}
