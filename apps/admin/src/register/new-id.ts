const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID for something new: made with its form, so that a form sent twice writes once. */
export function newId(now: number): string {
  let time = '';
  for (let i = 0, left = now; i < 10; i += 1, left = Math.floor(left / 32)) time = CROCKFORD[left % 32] + time;
  const random = crypto.getRandomValues(new Uint8Array(16));
  return time + Array.from(random, (byte) => CROCKFORD[byte % 32]).join('');
}
