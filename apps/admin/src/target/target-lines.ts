import type { View } from '../format/view.ts';
import type { FieldErrors } from '../ui/field.tsx';

export interface TargetValues {
  kind: string;
  period: string;
  entries: string;
}

export interface TargetEntry {
  region: string;
  period: string;
  children: number;
}

/** A code and a number, between them a tab, semicolon, comma or spaces, with names allowed between: as pasted from a sheet. */
const LINE = /^(\d\d\.\d\d\.\d\d(?:\.\d{4})?)[\s;,](?:.*[\s;,])?(\d{1,3}(?:\.\d{3})+|\d+)$/;

/** What was pasted, as entries, or what is wrong with it. */
export function readTargets({ t }: View, { kind, period, entries }: TargetValues): TargetEntry[] | FieldErrors {
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(period);
  const year = /^\d{4}$/.test(period);
  const wrong: Record<string, string> = {};
  if (kind === 'proyeksi' ? !year : !month) wrong['period'] = t('target.periodWrong');
  const lines = entries.split('\n').map((text, i) => ({ text: text.trim(), n: i + 1 }));
  const filled = lines.filter(({ text }) => text !== '');
  const bad = filled.find(({ text }) => !LINE.test(text));
  if (filled.length === 0) wrong['entries'] = t('target.linesEmpty');
  else if (bad !== undefined) wrong['entries'] = t('target.lineWrong', { n: bad.n, text: bad.text.slice(0, 60) });
  if (Object.keys(wrong).length > 0) return wrong;
  return filled.map(({ text }) => {
    const [, region = '', children = ''] = LINE.exec(text) ?? [];
    return { region, period, children: Number(children.replace(/\./g, '')) };
  });
}
