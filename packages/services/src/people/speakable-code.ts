/** Digits and letters that are not mistaken for each other, spoken or written by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRTUVWXYZ';

/** Eight of them (30⁸ ≈ 2³⁹) in two groups: `K7QM-2XPA`. Tries are counted, so that it cannot be guessed. */
export function speakableCode(): string {
  const picked: string[] = [];
  while (picked.length < 8) {
    for (const byte of crypto.getRandomValues(new Uint8Array(16))) {
      // Bytes above the largest multiple would make some letters more likely.
      if (byte < 240 && picked.length < 8) picked.push(LETTERS[byte % LETTERS.length] ?? '');
    }
  }
  return `${picked.slice(0, 4).join('')}-${picked.slice(4).join('')}`;
}
