import type { RegionPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { regionName } from '../ui/region-name.ts';
import { coverageOf, figureOf, measuredIn } from './figure-set.ts';

interface Gap {
  text: string;
  /** The table below, sorted so that the gap stands on top. */
  sort?: string;
}

const MOST_NAMES = 6;

/** What is not in these figures: who was not weighed, which regions said nothing, what could not be used. */
export function Missing({ view, page }: { view: View; page: RegionPage }) {
  const { t, dates } = view;
  const gaps = gapsOf(view, page);
  return (
    <section class="card">
      <h2>{t('region.missing')}</h2>
      {gaps.length === 0 ? (
        <p>{t('region.missingNothing', { period: dates.month(page.period) })}</p>
      ) : (
        <ul class="gaps">
          {gaps.map(({ text, sort }) => (
            <li>
              {text}{' '}
              {sort === undefined || page.rows.length === 0 ? null : (
                <a class="no-print nowrap" href={`/wilayah/${page.region.code}?periode=${page.period}&${sort}#daftar`}>
                  {t('region.where')}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function gapsOf({ t, dates }: View, page: RegionPage): Gap[] {
  const found = figureOf(page.own, 'stunted');
  const coverage = coverageOf(page, page.own);
  const unweighed = coverage === null ? 0 : (coverage.figure.denominator ?? 0) - coverage.figure.numerator;
  return [
    unweighed > 0
      ? {
          text: t('region.gapUnweighed', { n: unweighed, period: dates.month(page.period) }),
          sort: 'urut=d_s&arah=naik',
        }
      : [],
    silent(t, page),
    coverage === null ? { text: t('region.gapNoTargets') } : [],
    (found?.notRecorded ?? 0) > 0 ? { text: t('region.gapNoHeight', { n: found?.notRecorded ?? 0 }) } : [],
    (found?.excluded ?? 0) > 0
      ? { text: t('region.gapFlagged', { n: found?.excluded ?? 0 }), sort: 'urut=flagged&arah=turun' }
      : [],
    page.pending > 0 ? { text: t('region.pending', { n: page.pending }) } : [],
  ].flat();
}

/** Regions below that measured nobody in the month. */
function silent(t: View['t'], { rows, region }: RegionPage): Gap | [] {
  const counted = region.level === 'province' ? rows.filter(({ mode }) => mode !== null) : rows;
  const names = counted.filter(({ figures }) => measuredIn(figures) === 0).map(({ region: one }) => regionName(one));
  if (names.length === 0) return [];
  const shown = names.slice(0, MOST_NAMES).join(', ');
  const more = names.length > MOST_NAMES ? `, ${t('region.andMore', { n: names.length - MOST_NAMES })}` : '';
  const of = { n: names.length, all: counted.length, names: shown + more };
  return { text: t('region.gapSilent', of), sort: 'urut=measured&arah=naik' };
}
