import type { Deps } from '@konvergensi/services';

/** Files in memory, as much of R2 as an import uses. */
export function memoryFiles(): Deps['files'] {
  const kept = new Map<string, Uint8Array>();
  const object = (key: string) => {
    const bytes = kept.get(key);
    if (bytes === undefined) return null;
    const text = async () => new TextDecoder().decode(bytes);
    return {
      key,
      size: bytes.length,
      body: new Blob([new Uint8Array(bytes)]).stream(),
      text,
      json: async () => JSON.parse(await text()),
    };
  };
  return {
    get: async (key: string) => object(key),
    head: async (key: string) => object(key),
    put: async (key: string, value: string | ArrayBuffer) =>
      void kept.set(key, typeof value === 'string' ? new TextEncoder().encode(value) : new Uint8Array(value)),
    delete: async (keys: string | string[]) => {
      for (const key of [keys].flat()) kept.delete(key);
    },
    list: async () => ({ objects: [], truncated: false }),
  } as unknown as Deps['files'];
}
