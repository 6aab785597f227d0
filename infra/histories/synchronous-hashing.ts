import { createHash, createHmac, KeyObject, webcrypto } from 'node:crypto';

const named = (algorithm: webcrypto.AlgorithmIdentifier): string =>
  typeof algorithm === 'string' ? algorithm : algorithm.name;
const bytesOf = (data: webcrypto.BufferSource): Uint8Array =>
  ArrayBuffer.isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data);
const bufferOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer;
let isDone = false;

/**
 * The same hashes without a thread: Web Crypto hands each of them to another one, which takes twenty times as long as to
 * hash some hundred bytes. Algorithms that the histories do not use stay as they are.
 */
export function hashSynchronously(): void {
  if (isDone) return;
  isDone = true;
  const { subtle } = webcrypto;
  const [digest, sign] = [subtle.digest.bind(subtle), subtle.sign.bind(subtle)];
  subtle.digest = async (algorithm, data) =>
    named(algorithm) === 'SHA-256'
      ? bufferOf(createHash('sha256').update(bytesOf(data)).digest())
      : digest(algorithm, data);
  subtle.sign = async (algorithm, key, data) =>
    named(algorithm) === 'HMAC'
      ? bufferOf(createHmac('sha256', KeyObject.from(key)).update(bytesOf(data)).digest())
      : sign(algorithm, key, data);
}
