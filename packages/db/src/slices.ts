/** Characters of JSON a statement takes: under 1 MB in UTF-8 whatever is written. */
const MOST_CHARACTERS = 300_000;

/** Rows in parts whose JSON each fits one parameter. */
export function slicesOf<T>(rows: readonly T[]): T[][] {
  const parts: T[][] = [];
  let [part, size]: [T[], number] = [[], 0];
  for (const row of rows) {
    const length = JSON.stringify(row).length + 1;
    if (part.length > 0 && size + length > MOST_CHARACTERS) {
      parts.push(part);
      [part, size] = [[], 0];
    }
    part.push(row);
    size += length;
  }
  return part.length === 0 ? parts : [...parts, part];
}
