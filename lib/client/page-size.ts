export const PAGE_ROWS = 50;
