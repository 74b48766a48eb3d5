import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";
import { TypeID } from "typeid-js";
import { ID_PREFIXES } from "@/lib/contract/ids";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const SECRET_LENGTH = 43;
const CHECK_LENGTH = 6;

/** For secret scanners: `prsp_live_`, the key's id, the secret, and a checksum of all that is before it. */
export const KEY_PATTERN = /^prsp_live_([0-7][0-9a-hjkmnp-tv-z]{25})_([0-9A-Za-z]{43})([0-9A-Za-z]{6})$/;

function base62(number: bigint, length: number): string {
  let text = "";
  for (let rest = number; text.length < length; rest /= 62n) text = DIGITS[Number(rest % 62n)] + text;
  return text;
}

function checksum(text: string): string {
  return base62(BigInt(crc32(text)), CHECK_LENGTH);
}

export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** A new key for this id: what is shown once, and what is stored. */
export function makeKey(id: string): { key: string; secretHash: string; lastFour: string } {
  const secret = base62(BigInt(`0x${randomBytes(32).toString("hex")}`), SECRET_LENGTH);
  const start = `prsp_live_${TypeID.fromUUID(ID_PREFIXES.key, id).getSuffix()}_${secret}`;
  const key = start + checksum(start);
  return { key, secretHash: hashSecret(secret), lastFour: key.slice(-4) };
}

/** Null for anything that is not a key we could have made: that needs no look-up. */
export function parseKey(key: string): { id: string; secret: string } | null {
  const parts = KEY_PATTERN.exec(key);
  const [, suffix, secret, check] = parts ?? [];
  if (!suffix || !secret || checksum(key.slice(0, -CHECK_LENGTH)) !== check) return null;
  try {
    return { id: new TypeID(ID_PREFIXES.key, suffix).toUUID(), secret };
  } catch {
    return null;
  }
}
