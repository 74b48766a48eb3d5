import { AppError } from "@/lib/base/errors";

/** What a form shows after it was sent: what was typed, without passwords, and what is wrong with it. */
export type FormState = {
  attempt: number;
  message?: string;
  /** How long nothing more is taken. */
  waitSeconds?: number;
  /** What has been done. */
  done?: string;
  faults: Record<string, string>;
  values: Record<string, string>;
};

const SECRET = /password|token/i;

export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** An AppError as the form's next state; anything else is thrown on. */
export function rejected(before: FormState, form: FormData, error: unknown): FormState {
  if (!(error instanceof AppError)) throw error;
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !SECRET.test(name) && !name.startsWith("$")) values[name] = value;
  }
  const faults = Object.fromEntries((error.details ?? []).map(({ path, message }) => [path, message]));
  const atFields = Object.keys(faults).length > 0;
  const waitSeconds = Number(error.headers["Retry-After"]);
  return {
    attempt: before.attempt + 1,
    faults,
    values,
    ...(!atFields && { message: error.message }),
    ...(waitSeconds > 0 && { waitSeconds }),
  };
}

/** The form as at first, with word of what has been done. */
export function accepted(before: FormState, done: string): FormState {
  return { attempt: before.attempt + 1, faults: {}, values: {}, done };
}
