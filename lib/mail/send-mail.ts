import { createTransport } from "nodemailer";
import { mail } from "@/lib/base/env";

const PATIENCE_MS = 15_000;

export type Mail = { to: string; subject: string; text: string };

/** Gives one to the server of PROSPECTOR_SMTP_URL; throws where it is not taken, or there is none. */
export async function sendMail({ to, subject, text }: Mail): Promise<void> {
  const settings = mail();
  if (!settings) throw new Error("PROSPECTOR_SMTP_URL is not set");
  const transport = createTransport({
    url: settings.server,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({ from: settings.from, to: { name: "", address: to }, subject, text });
  } finally {
    transport.close();
  }
}
