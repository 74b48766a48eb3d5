"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { queryClient } from "@/lib/client/query-client";
import { LOCALE } from "../ui/intl";
import { ViewerProvider } from "../ui/viewer";

const Toaster = dynamic(() => import("./toaster"), { ssr: false });

type Props = { timeZone: string; renderedAt: number; children: ReactNode };

export function Providers({ timeZone, renderedAt, children }: Props) {
  const router = useRouter();
  const [client] = useState(queryClient);
  return (
    <QueryClientProvider client={client}>
      <NuqsAdapter>
        <I18nProvider locale={LOCALE}>
          <RouterProvider navigate={(path) => router.push(path)}>
            <ViewerProvider timeZone={timeZone} renderedAt={renderedAt}>
              {children}
            </ViewerProvider>
          </RouterProvider>
        </I18nProvider>
      </NuqsAdapter>
      <Toaster />
    </QueryClientProvider>
  );
}
