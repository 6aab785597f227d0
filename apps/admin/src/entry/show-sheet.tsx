import type { Context } from 'hono';
import { need } from '../api/outcome.ts';
import type { AdminEnv } from '../http/admin-env.ts';
import { placeOf } from '../http/place.ts';
import { show } from '../http/show.ts';
import type { statusOf } from '../http/status.ts';
import type { Refusal } from '../ui/error-summary.tsx';
import { levelAsked, periodAsked } from './asked.ts';
import { type EntryPlaceAsked, sheetAddress } from './entry-address.ts';
import { entryIndicator } from './entry-words.tsx';
import { SheetPage, type TypedSheet } from './sheet.page.tsx';

/** More places than this are shown a sub-district at a time. */
const MOST_ROWS = 60;
const ALL = 'semua';

/** What the address asks of one indicator, with the places of the chosen sub-district; null: no such indicator. */
export async function loadSheet(c: Context<AdminEnv>) {
  const { code = '', indicator: of = '' } = c.req.param() as Record<string, string>;
  const indicator = entryIndicator(of);
  const period = periodAsked(c);
  if (indicator === null || period === null) return null;
  const [place, sheet] = await Promise.all([
    placeOf(c, code),
    need(c.var.api.entrySheet(code, of, { period, level: levelAsked(c) })),
  ]);
  const within = c.req.query('kecamatan') ?? usualWithin(sheet.places);
  const asked: EntryPlaceAsked = { district: code, indicator: of, period, level: sheet.level, within };
  const places = sheet.places.filter(({ withinCode }) => within === ALL || withinCode === within);
  return { place, indicator, sheet, asked, places };
}
export type LoadedSheet = NonNullable<Awaited<ReturnType<typeof loadSheet>>>;

/** A small district at once; of a large one the first sub-district with something missing. */
function usualWithin(places: readonly { withinCode: string; entry: unknown }[]): string {
  if (places.length <= MOST_ROWS) return ALL;
  return (places.find(({ entry }) => entry === null) ?? places[0])?.withinCode ?? ALL;
}

/** What a form of the sheet comes back with. */
export interface Again {
  refusal: Refusal;
  typed?: TypedSheet;
  reason?: string;
  status?: ReturnType<typeof statusOf>;
}

export function showSheet(c: Context<AdminEnv>, found: LoadedSheet, again: Again | null = null) {
  const { view } = c.var;
  const saved = again === null ? c.req.query('tersimpan') : undefined;
  const page = (
    <SheetPage
      view={view}
      {...found}
      typed={again?.typed ?? null}
      refusal={again?.refusal ?? null}
      notice={saved === undefined ? null : view.t('entry.saved', { n: Number(saved) || 0 })}
      reason={again?.reason ?? ''}
    />
  );
  return show(c, page, again === null ? 200 : (again.status ?? 422));
}

export const backToSheet = (c: Context<AdminEnv>, { asked }: LoadedSheet, n: number) =>
  c.redirect(`${sheetAddress(asked)}&tersimpan=${n}`, 303);
