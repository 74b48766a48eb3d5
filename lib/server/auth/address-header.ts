/** The client's address, set by the front server on every request, whatever the client sent. */
export const ADDRESS_HEADER = "x-prospector-address";
