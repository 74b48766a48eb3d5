import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { EarlyTyping, EarlyTypingRecorder } from "@/components/shell/early-typing";
import { THEME_COOKIE, themeOf } from "@/components/shell/theme";
import { Announcer } from "@/components/ui/announcer";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Prospector", template: "%s · Prospector" },
  description: "Find companies that are new to you.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#101113" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get("content-security-policy") ?? "")?.[1];
  const theme = themeOf((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html
      lang="en"
      data-theme={theme === "system" ? undefined : theme}
      suppressHydrationWarning
      className={`${GeistSans.variable} ${GeistMono.variable}`}
    >
      <body>
        <EarlyTypingRecorder nonce={nonce} />
        {children}
        <EarlyTyping />
        <Announcer />
      </body>
    </html>
  );
}
