import type { QueryClient } from "@tanstack/react-query";
import { useLayoutEffect } from "react";
import { renderPage } from "./render-page";

/** Runs a hook in a page: `shown` has what was on the page, in order. */
export async function renderHook<Props, Given>(hook: (props: Props) => Given, props: Props, client?: QueryClient) {
  const shown: Given[] = [];
  function Page({ of }: { of: Props }) {
    const given = hook(of);
    useLayoutEffect(() => void shown.push(given));
    return null;
  }
  const { render, ...page } = await renderPage(<Page of={props} />, client);
  return {
    ...page,
    shown,
    render: (next: Props) => render(<Page of={next} />),
    /** What is on the page. */
    now: () => shown[shown.length - 1] as Given,
  };
}
