"use client";
import { formatDay } from "../ui/intl";
import { useToday } from "../ui/viewer";

/** The day of a next step, as it lies to the reader's own today. */
export function DueDay({ day }: { day: string }) {
  const today = useToday();
  if (day === today) return <span className="font-medium">Today</span>;
  return day < today ? <span className="text-danger">{formatDay(day)}, overdue</span> : <span>{formatDay(day)}</span>;
}
