/** The first bytes of a stream, and a stream that still has them all. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly stream: ReadableStream<Uint8Array>;
}

/** Reads until so many bytes are there or the stream ends; what was read comes again first from the stream returned. */
export async function peek(stream: ReadableStream<Uint8Array>, bytes: number): Promise<Peeked> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (length < bytes) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
  }
  const head = joined(chunks).subarray(0, bytes);
  const rest = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const known = chunks.shift();
      if (known !== undefined) return controller.enqueue(known);
      const { done, value } = await reader.read();
      return done ? controller.close() : controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { head, stream: rest };
}

/** One array of many. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
