import { notifyManager, type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { onTestFinished } from "vitest";
import { makeQueryClient } from "../query-client";

// Queries tell of what they have read with no clock that a test may hold.
notifyManager.setScheduler((tell) => void setImmediate(tell));

/** React waits for its effects within, and takes what comes by itself at other times as a browser does. */
async function acted(work: () => unknown): Promise<void> {
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  try {
    await act(async () => void (await work()));
  } finally {
    Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", false);
  }
}

/** Shows something in a page, until it is left or the test ends. */
export async function renderPage(content: ReactNode, client: QueryClient = makeQueryClient()) {
  const element = document.body.appendChild(document.createElement("div"));
  const root = createRoot(element);
  const render = (next: ReactNode) =>
    acted(() => root.render(<QueryClientProvider client={client}>{next}</QueryClientProvider>));
  const leave = async () => {
    await acted(() => root.unmount());
    element.remove();
  };
  onTestFinished(leave);
  await render(content);
  return { client, element, render, leave, act: acted };
}
