/**
 * For a dialog's ref: a control that is disabled or goes while it has the focus leaves the dialog without any, and deaf to
 * Escape. Then the dialog itself takes it.
 */
export function keepFocus(dialog: HTMLElement | null): (() => void) | undefined {
  if (!dialog) return undefined;
  const observer = new MutationObserver(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body || focused.matches(":disabled")) dialog.focus({ preventScroll: true });
  });
  observer.observe(dialog, { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled"] });
  return () => observer.disconnect();
}
