const ID = "announcer";

/** The page's one polite live region. It is in the first HTML: regions that come later are often not read. */
export function Announcer() {
  return <div id={ID} role="status" aria-live="polite" aria-atomic className="sr-only" />;
}

export function announce(text: string): void {
  const region = document.getElementById(ID);
  if (!region) return;
  // The same words twice are two pieces of news.
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
