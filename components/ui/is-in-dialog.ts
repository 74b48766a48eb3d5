/** Whether what has the focus stands in a dialog, which has the keys then. */
export const isInDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest("[role$=dialog]") !== null;
