const BLANK = /^(-+|–|—|\.|null|n\/a|#n\/a|nan|kosong)$/i;

/** A cell without the spaces around it, hard ones included; empty for the marks by which files say "nothing". */
export function cellText(raw: string | undefined): string {
  const text = (raw ?? '').trim();
  return BLANK.test(text) ? '' : text;
}

/** A cell of words: spaces between them single. */
export function cellWords(raw: string | undefined): string {
  return cellText(raw).replace(/\s+/g, ' ');
}
