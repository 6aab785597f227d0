import type { NumberKeys } from './sealed-number.ts';

const ID_BYTES = 8;
const NONCE_BYTES = 12;

/** A file with numbers of people, sealed with the key in use: id of the key, nonce, AES-256-GCM. */
export async function sealBytes({ current }: NumberKeys, bytes: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, current.seals, bytes));
  const whole = new Uint8Array(ID_BYTES + NONCE_BYTES + sealed.length);
  whole.set(new TextEncoder().encode(current.id));
  whole.set(iv, ID_BYTES);
  whole.set(sealed, ID_BYTES + NONCE_BYTES);
  return whole;
}

/** The file again; null when its key is gone or it was tampered with. */
export async function openBytes({ current, before }: NumberKeys, whole: ArrayBuffer): Promise<ArrayBuffer | null> {
  const id = new TextDecoder().decode(whole.slice(0, ID_BYTES));
  const key = [current, before].find((one) => one?.id === id);
  if (key == null) return null;
  const iv = whole.slice(ID_BYTES, ID_BYTES + NONCE_BYTES);
  const sealed = whole.slice(ID_BYTES + NONCE_BYTES);
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key.seals, sealed).catch(() => null);
}
