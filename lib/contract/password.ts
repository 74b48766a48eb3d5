/** What NIST SP 800-63B-4 asks of a password that nothing else stands beside; of what it is made is nobody's business. */
export const PASSWORD_MIN = 15;

/** Longer ones are no safer, and cost more to hash. */
export const PASSWORD_MAX = 128;
