import { hmac, hmacKey } from './digest.ts';

/** One secret as two keys: of digests for matching, and of sealing. Its id, stored with each number, tells nothing of it. */
export interface NumberKey {
  id: string;
  digests: CryptoKey;
  seals: CryptoKey;
}

/** Keys of NIK and family card numbers: the one in use, and while numbers are sealed anew the one before. */
export interface NumberKeys {
  current: NumberKey;
  before: NumberKey | null;
}

/** A number as it is kept; never the number itself. */
export interface SealedNumber {
  digest: string;
  /** `<key id>.<base64>`. */
  sealed: string;
  last4: string;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const KEY_ID = /^([0-9a-f]{8})\.(.+)$/;
const NONCE_HEX = 24;

export async function numberKey(secret: string): Promise<NumberKey> {
  const material = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveKey']);
  const seals = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode('konvergensi numbers, AES-256-GCM') },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  const digests = await hmacKey(secret);
  return { id: (await hmac(digests, 'key id')).slice(0, 8), digests, seals };
}

/** Digests under which a number may stand in the register: of the key in use first. */
export const digestsOf = ({ current, before }: NumberKeys, digits: string): Promise<string[]> =>
  Promise.all([current, ...(before === null ? [] : [before])].map((key) => hmac(key.digests, digits)));

/**
 * Seals a number with the key in use. The nonce is the head of its digest (a keyed hash of the number alone), so that the
 * same number gives the same row: a check done twice makes the same plan, a chunk written twice the same row. Two different
 * numbers never share one.
 */
export async function sealNumber({ current }: NumberKeys, digits: string): Promise<SealedNumber> {
  const digest = await hmac(current.digests, digits);
  const bytes = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonceOf(digest) },
    current.seals,
    encoder.encode(digits),
  );
  return { digest, sealed: `${current.id}.${base64(bytes)}`, last4: digits.slice(-4) };
}

/** Opens a sealed number by whichever key it is of; null when its key is gone, or the row was tampered with. */
export async function openNumber(
  { current, before }: NumberKeys,
  { digest, sealed }: { digest: string; sealed: string },
): Promise<string | null> {
  const [, id, text] = KEY_ID.exec(sealed) ?? [];
  const key = [current, before].find((one) => one?.id === id);
  if (key == null || text === undefined) return null;
  try {
    const opened = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonceOf(digest) }, key.seals, bytesOf(text));
    const digits = decoder.decode(opened);
    return (await hmac(key.digests, digits)) === digest ? digits : null;
  } catch {
    return null;
  }
}

/** A number under the key in use, whichever key it is of; as it was when it cannot be opened. */
export async function renewNumber<Kept extends { digest: string; sealed: string }>(
  keys: NumberKeys,
  kept: Kept,
): Promise<Kept | SealedNumber> {
  if (kept.sealed.startsWith(`${keys.current.id}.`)) return kept;
  const digits = await openNumber(keys, kept);
  return digits === null ? kept : sealNumber(keys, digits);
}

/** For telling a repeated command from another one. */
export const digestOfNumber = ({ current }: NumberKeys, number: string): Promise<string> =>
  hmac(current.digests, number);

const nonceOf = (digest: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: NONCE_HEX / 2 }, (_, i) => Number.parseInt(digest.slice(2 * i, 2 * i + 2), 16));

const base64 = (bytes: ArrayBuffer): string => btoa(String.fromCharCode(...new Uint8Array(bytes)));
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
