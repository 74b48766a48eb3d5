"use client";
import { useEffect } from "react";
import { Toaster as Sonner, toast } from "sonner";
import { connectToaster } from "../ui/toast";

/** Long enough to read why, and to copy the request's id. */
const FAILURE_MS = 12_000;

export default function Toaster() {
  useEffect(() => {
    connectToaster((kind, text, options) => {
      toast[kind](text, kind === "error" ? { duration: FAILURE_MS, ...options } : options);
    });
  }, []);
  // One below the other: each may have something to take back.
  return <Sonner position="bottom-right" expand className="toaster" />;
}
