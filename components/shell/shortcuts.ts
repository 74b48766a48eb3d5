/** What a single key does on every page: goes somewhere, or works what is marked with it on the page. */
export type Shortcut = { keys: readonly string[]; does: string; href?: string; mayWrite?: boolean };

export const GO_MS = 1_500;

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ["g", "w"], does: "Go to the workflows", href: "/workflows" },
  { keys: ["g", "r"], does: "Go to the runs", href: "/runs" },
  { keys: ["g", "l"], does: "Go to the leads", href: "/leads" },
  { keys: ["g", "s"], does: "Go to the settings", href: "/settings" },
  { keys: ["n"], does: "New workflow", href: "/workflows/new", mayWrite: true },
  { keys: ["/"], does: "Search in the list" },
  { keys: ["f"], does: "Filter the list" },
  { keys: ["["], does: "Page before" },
  { keys: ["]"], does: "Next page" },
  { keys: ["?"], does: "Show these keys" },
];

/** Those of the place that has the focus, and of every keyboard; no switch turns them off. */
export const OTHER_KEYS: readonly { keys: string; does: string }[] = [
  { keys: "Ctrl K, ⌘ K", does: "Find pages, workflows, leads and actions" },
  { keys: "↓ ↑ or j k", does: "In a table: the row after, the row before" },
  { keys: "Enter", does: "In a table: open the row" },
  { keys: "Space or x", does: "In a table: select the row" },
  { keys: "Shift ↓ ↑", does: "In a table: select from row to row" },
  { keys: "s a t", does: "In the leads: set the row’s status, assign it, tag it" },
  { keys: "Esc", does: "Close the panel, the menu or the dialog" },
  { keys: "j k", does: "On the panel’s title: the row after, the row before" },
  { keys: "Alt ↓ ↑", does: "In the list of the columns: move the column" },
  { keys: "Ctrl Enter, ⌘ Enter", does: "In the builder: run" },
];

/** What a key stands for; null for one of a combination, or that is typed. */
export function singleKey(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return null;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return null;
  // Lists and menus find their items by what is typed, and a dialog is a place of its own.
  const isTyped =
    target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select");
  if (isTyped || target.closest("[role=dialog], [role=alertdialog], [role=menu], [role=listbox], [role=grid]"))
    return null;
  return event.key.length === 1 ? event.key.toLowerCase() : null;
}

/** What is meant by a key, after the one before it. */
export function shortcutOf(key: string, before: string | null): Shortcut | undefined {
  const wanted = before === null ? [key] : [before, key];
  return SHORTCUTS.find(({ keys }) => keys.length === wanted.length && keys.every((one, at) => one === wanted[at]));
}

/** Whether another key may follow. */
export const beginsShortcut = (key: string) => SHORTCUTS.some(({ keys }) => keys.length > 1 && keys[0] === key);
