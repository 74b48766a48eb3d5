export const PANEL_COOKIE = "panel-width";
export const PANEL_MIN = 320;
export const PANEL_MAX = 960;

export const panelWidthWithin = (width: number) => Math.min(Math.max(Math.round(width), PANEL_MIN), PANEL_MAX);

/** Of what the cookie holds; null for what is no width. */
export function panelWidthOf(text: string | undefined): number | null {
  return /^\d{1,4}$/.test(text ?? "") ? panelWidthWithin(Number(text)) : null;
}
