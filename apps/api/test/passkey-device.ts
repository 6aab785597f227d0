import type { PasskeyBegun, PasskeyMade, PasskeyQuestion, PasskeySigned } from '@konvergensi/contract';
import { ORIGIN } from './api.ts';

/** A made-up device that keeps one passkey (ES256) and signs as the standard says. */
export interface PasskeyDevice {
  make(asked: PasskeyBegun): Promise<PasskeyMade>;
  /** `flags` 0x05: its holder was present and verified; 0x01: present only. */
  sign(asked: PasskeyQuestion, options?: { flags?: number; origin?: string }): Promise<PasskeySigned>;
}

const RP_HASH = async (rpId: string) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(rpId)));
const base64url = (bytes: ArrayBuffer | Uint8Array): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
const bytesOf = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
const clientData = (type: string, challenge: string, origin: string) =>
  new TextEncoder().encode(JSON.stringify({ type: `webauthn.${type}`, challenge, origin, crossOrigin: false }));

/** CBOR of the few shapes that are needed here. */
const text = (value: string): number[] => [0x60 + value.length, ...new TextEncoder().encode(value)];
const bytes = (value: Uint8Array): number[] => {
  if (value.length < 24) return [0x40 + value.length, ...value];
  return value.length < 256 ? [0x58, value.length, ...value] : [0x59, value.length >> 8, value.length & 255, ...value];
};

export async function passkeyDevice(): Promise<PasskeyDevice> {
  const pair = (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const jwk = (await crypto.subtle.exportKey('jwk', pair.publicKey)) as JsonWebKey;
  const key = [
    0xa5,
    1,
    2,
    3,
    0x26,
    0x20,
    1,
    0x21,
    ...bytes(bytesOf(jwk.x ?? '')),
    0x22,
    ...bytes(bytesOf(jwk.y ?? '')),
  ];
  const id = crypto.getRandomValues(new Uint8Array(16));
  return {
    make: async ({ challenge, rpId }) => {
      const data = [...(await RP_HASH(rpId)), 0x45, 0, 0, 0, 0, ...new Uint8Array(16), 0, id.length, ...id, ...key];
      const attestation = [0xa3, ...text('fmt'), ...text('none'), ...text('attStmt'), 0xa0, ...text('authData')];
      return {
        id: base64url(id),
        clientDataJSON: base64url(clientData('create', challenge, ORIGIN)),
        attestationObject: base64url(new Uint8Array([...attestation, ...bytes(new Uint8Array(data))])),
      };
    },
    sign: async ({ challenge, rpId }, { flags = 0x05, origin = ORIGIN } = {}) => {
      const client = clientData('get', challenge, origin);
      const data = new Uint8Array([...(await RP_HASH(rpId)), flags, 0, 0, 0, 0]);
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', client));
      const raw = await crypto.subtle.sign(
        { name: 'ECDSA', hash: 'SHA-256' },
        pair.privateKey,
        new Uint8Array([...data, ...hash]),
      );
      return {
        id: base64url(id),
        clientDataJSON: base64url(client),
        authenticatorData: base64url(data),
        signature: base64url(der(new Uint8Array(raw))),
      };
    },
  };
}

/** A signature's two numbers as DER, as devices send it. */
function der(raw: Uint8Array): Uint8Array {
  const number = (part: Uint8Array): number[] => {
    const first = part.findIndex((byte) => byte !== 0);
    const short = [...part.slice(Math.max(first, 0))];
    const signed = (short[0] ?? 0) > 127 ? [0, ...short] : short;
    return [2, signed.length, ...signed];
  };
  const both = [...number(raw.slice(0, 32)), ...number(raw.slice(32))];
  return new Uint8Array([0x30, both.length, ...both]);
}
