const TAG = '(?:W/)?"[\\x21\\x23-\\x2b\\x2d-\\x7e]*"';

/** An entity tag, several with commas between them, or a star for any. */
export const IF_MATCH = new RegExp(`^(?:\\*|${TAG}(?:[\\t ]*,[\\t ]*${TAG})*)$`);
