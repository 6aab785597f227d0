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

/** As many characters where only ASCII is written, such as codes and ids. */
const MOST_ASCII = 900_000;

/** Rows of ASCII as JSON arrays that each fit one parameter, each row made into text once. */
export function jsonParts(rows: readonly unknown[]): string[] {
  const parts: string[] = [];
  let [part, size]: [string[], number] = [[], 0];
  for (const row of rows) {
    const text = JSON.stringify(row);
    if (part.length > 0 && size + text.length > MOST_ASCII) {
      parts.push(`[${part.join(',')}]`);
      [part, size] = [[], 0];
    }
    part.push(text);
    size += text.length + 1;
  }
  return part.length === 0 ? parts : [...parts, `[${part.join(',')}]`];
}
