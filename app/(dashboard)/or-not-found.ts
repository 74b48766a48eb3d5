import { notFound } from "next/navigation";
import { AppError } from "@/lib/base/errors";

/** A verb's "no such thing" as the page that says so. */
export async function orNotFound<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
