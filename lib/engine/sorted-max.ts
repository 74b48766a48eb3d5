/** Up to so many candidates are sorted as a whole, more are walked class by class. */
export const SORTED_MAX = 20_000;
