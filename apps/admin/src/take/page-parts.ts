/** What of a page goes into a file: its words, without what is only for the screen. */
export type Part =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'item'; text: string }
  | {
      kind: 'table';
      label: string;
      rows: readonly (readonly Cell[])[];
      /** Rows leave room to sign. */
      signed?: true;
    };

export interface Cell {
  text: string;
  /** The same, where it stands in several lines: what is small or marked begins one. */
  lines?: readonly string[];
  /** A head of a column or row. */
  head: boolean;
  /** Stands right-aligned: a number. */
  number: boolean;
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)\b([^>]*)>|([^<]+)/gi;
const VOID = /^(area|br|col|embed|hr|img|input|link|meta|source|track|wbr|path|circle|rect|line)$/;
/** Left out with all they hold. */
const SCREEN_ONLY = /^(form|button|svg|script|style|nav|select|template)$/;
const BLOCK = /^(p|div|section|article|ul|ol|li|dl|dt|dd|summary|figcaption|h[1-6]|table|caption|fieldset|legend)$/;

/** Reads `<main>` of a page of ours, which is well formed; a page of anybody else this is not for. */
export function pageParts(html: string): Part[] {
  const main = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  const reader = new PartReader();
  let leftOut = 0;
  for (const [token, closing, name = '', attributes = '', text] of main.matchAll(TOKEN)) {
    if (text !== undefined) {
      if (leftOut === 0) reader.text(decoded(text));
      continue;
    }
    const tag = name.toLowerCase();
    const isVoid = VOID.test(tag) || token.endsWith('/>');
    if (leftOut > 0) {
      if (!isVoid) leftOut += closing === '/' ? -1 : 1;
      continue;
    }
    if (closing === '/') reader.close(tag);
    else if (SCREEN_ONLY.test(tag) || /class="[^"]*\b(no-print|unseen|on-paper)\b/.test(attributes)) {
      if (!isVoid) leftOut = 1;
    } else reader.open(tag, attributes);
  }
  return reader.end();
}

class PartReader {
  readonly #parts: Part[] = [];
  #words = '';
  #heading: 1 | 2 | 3 | null = null;
  #item = false;
  #term = '';
  #label = '';
  #table: Cell[][] | null = null;
  #signed = false;
  #cell: { head: boolean; number: boolean; span: number } | null = null;

  text(text: string): void {
    this.#words += text;
  }

  open(tag: string, attributes: string): void {
    if (tag === 'br' || (this.#cell !== null && (BLOCK.test(tag) || isOwnLine(tag, attributes)))) this.#words += '\n';
    if (this.#cell !== null && tag === 'input') this.#words += typedIn(attributes);
    if (this.#cell !== null) return;
    if (BLOCK.test(tag)) this.#flush();
    const level = /^h([1-6])$/.exec(tag)?.[1];
    if (level !== undefined) this.#heading = Math.min(Number(level), 3) as 1 | 2 | 3;
    if (tag === 'section') this.#label = decoded(/aria-label="([^"]*)"/.exec(attributes)?.[1] ?? '');
    if (tag === 'li') this.#item = true;
    if (tag === 'table') {
      this.#table = [];
      this.#signed = /class="[^"]*\bsign\b/.test(attributes);
    }
    if (tag === 'tr') this.#table?.push([]);
    if (tag === 'th' || tag === 'td') {
      const span = Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1);
      this.#words = '';
      this.#cell = { head: tag === 'th', number: /class="[^"]*\bn\b/.test(attributes), span };
    }
  }

  close(tag: string): void {
    if (this.#cell !== null) {
      if (tag !== 'td' && tag !== 'th') {
        if (BLOCK.test(tag) || tag === 'small') this.#words += '\n';
        return;
      }
      const { span, ...cell } = this.#cell;
      const row = this.#table?.at(-1);
      const lines = this.#words
        .split('\n')
        .map(squeezed)
        .filter((line) => line !== '');
      row?.push({ ...cell, text: lines.join(' '), ...(lines.length > 1 ? { lines } : {}) });
      for (let more = 1; more < span; more += 1) row?.push({ ...cell, text: '' });
      this.#words = '';
      this.#cell = null;
      return;
    }
    if (tag === 'dt') {
      this.#term = squeezed(this.#words);
      this.#words = '';
    } else if (tag === 'dd') {
      this.#words = `${this.#term}: ${squeezed(this.#words)}`;
      this.#term = '';
      this.#flush();
    } else if (tag === 'table') {
      const rows = (this.#table ?? []).filter((row) => row.length > 0);
      const signed = this.#signed ? ({ signed: true } as const) : {};
      if (rows.length > 0) this.#parts.push({ kind: 'table', label: this.#label, rows, ...signed });
      this.#table = null;
    } else if (BLOCK.test(tag)) {
      this.#flush();
      if (tag === 'li') this.#item = false;
    }
  }

  end(): Part[] {
    this.#flush();
    return this.#parts;
  }

  #flush(): void {
    const text = squeezed(this.#words);
    this.#words = '';
    if (text !== '') {
      if (this.#heading !== null) this.#parts.push({ kind: 'heading', level: this.#heading, text });
      else this.#parts.push({ kind: this.#item ? 'item' : 'text', text });
    }
    this.#heading = null;
  }
}

/** Small print, and what is marked by a colour, stand in a line of their own. */
const isOwnLine = (tag: string, attributes: string): boolean =>
  tag === 'small' || (tag === 'span' && /class="[^"]*\btag\b/.test(attributes));

/** What stands in a field; ticks and hidden fields say nothing. */
function typedIn(attributes: string): string {
  if (/type="(hidden|checkbox|radio|submit|file)"/.test(attributes)) return '';
  return decoded(/\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? '');
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
const decoded = (text: string): string => text.replaceAll(/&([a-z]+|#39);/g, (all, name) => ENTITIES[name] ?? all);
