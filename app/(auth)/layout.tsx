import type { ReactNode } from "react";
import { Logo } from "@/components/shell/logo";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <main className="grid min-h-dvh place-items-center bg-sunken px-4 py-10">
      <div className="w-full max-w-sm">
        <div className="mb-6 flex items-center justify-center gap-2 font-semibold text-lg">
          <Logo className="size-6" />
          Prospector
        </div>
        <div className="rounded-xl border bg-canvas p-6 shadow-control">{children}</div>
      </div>
    </main>
  );
}
