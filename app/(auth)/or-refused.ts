import { AppError } from "@/lib/base/errors";

/** What a page's link opens, or the words for an address that has tried too many. */
export async function orRefused<T>(opening: Promise<T>): Promise<T | string> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof AppError && error.code === "rate_limited") return error.message;
    throw error;
  }
}
