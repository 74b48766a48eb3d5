export const ZONE_COOKIE = "zone";
