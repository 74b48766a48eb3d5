"use client";
import { Toaster as Sonner } from "sonner";

export default function Toaster() {
  return <Sonner position="bottom-right" className="toaster" />;
}
