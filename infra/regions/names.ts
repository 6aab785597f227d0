const SMALL_WORDS = new Set(['dan', 'di', 'ke']);
const ABBREVIATIONS = new Set(['dki']);

/** Spellings in which the source differs from the name the region itself bears. */
const CORRECTED = new Map([
  ['MUKO MUKO', 'Mukomuko'],
  ['BAU BAU', 'Baubau'],
]);

/** `KABUPATEN KEPULAUAN SIAU TAGULANDANG BIARO` → `Kepulauan Siau Tagulandang Biaro`: the kind is in the code. */
export function regencyName(raw: string): string {
  const name = raw.replace(/^(KABUPATEN|KOTA) (ADMINISTRASI )?/, '');
  return CORRECTED.get(name) ?? properCase(name);
}

/** `DAERAH ISTIMEWA YOGYAKARTA` → `Daerah Istimewa Yogyakarta`. */
export function properCase(upper: string): string {
  return upper.toLowerCase().replace(/[^\s-]+/g, (word, at: number) => {
    if (ABBREVIATIONS.has(word)) return word.toUpperCase();
    return at > 0 && SMALL_WORDS.has(word) ? word : capital(word);
  });
}

/**
 * A sub-district or village name, which the source already writes in mixed case: its slips are put right, nothing else.
 * `Gunung liwat` → `Gunung Liwat`, `J a t i` → `Jati`, `Ja"an` and `Regapu’u` → `Ja'an` and `Regapu'u`, `Teuw*` → `Teuw`.
 */
export function mixedCaseName(raw: string): string {
  const name = raw.replace(/["’`]/g, "'").replace(/\*/g, '').replace(/\s+/g, ' ').trim();
  if (/^\w( \w)+$/.test(name)) return properCase(name.replaceAll(' ', ''));
  return name.replace(/[^ ]+/g, (word, at: number) => (at > 0 && SMALL_WORDS.has(word) ? word : capital(word)));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
