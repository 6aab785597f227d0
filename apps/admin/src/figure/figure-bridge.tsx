import type { FigureBridge as Bridge, FigureExplained } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { OneFilter } from '../ui/one-filter.tsx';
import { isMonth } from '../ui/period-options.tsx';
import { signed, wholeWords } from './explained-words.ts';

interface Line {
  /** The figure itself, above and below what changed. */
  end: boolean;
  label: string;
  numerator: string;
  denominator: string;
  people: string;
}

/** Why the figure is not that of an earlier month: a table that adds up, and the same in a sentence. */
export function FigureBridge({ view, of }: { view: View; of: FigureExplained }) {
  const { t, dates } = view;
  const { bridge, noBridge, before } = of;
  if (bridge === null) {
    return (
      <>
        <h2>{before === null ? t('why.line') : t('why.bridge', { month: dates.month(before.period) })}</h2>
        <p class="text">{noBridge === null ? null : t(`why.noBridge.${noBridge}`)}</p>
        <CompareWith view={view} of={of} />
      </>
    );
  }
  const since = dates.month(bridge.from.period);
  const told: Told = { ...bridge, months: of.rule.overTime === 'kejadian' && !isMonth(of.period) };
  return (
    <>
      <h2 id="perubahan">{t('why.bridge', { month: since })}</h2>
      <p class="text">{sentence(view, told)}</p>
      <CompareWith view={view} of={of} />
      <DataTable<Line>
        label={t('why.bridge', { month: since })}
        rows={linesOf(view, told)}
        columns={[
          { label: t('why.line'), cell: ({ label, end }) => (end ? <b>{label}</b> : label) },
          {
            label: t('why.numerator'),
            number: true,
            cell: ({ numerator, end }) => (end ? <b>{numerator}</b> : numerator),
          },
          ...(bridge.to.denominator === null
            ? []
            : [
                {
                  label: t('why.denominator'),
                  number: true,
                  cell: ({ denominator, end }: Line) => (end ? <b>{denominator}</b> : denominator),
                },
              ]),
          { label: t('why.persons'), number: true, cell: ({ people }) => people },
        ]}
      />
      <p class="quiet small text">
        {t('why.bridgeExact')} {told.months ? `${t('why.bridgeMonths')} ` : null}
        {bridge.terms.some(({ term }) => term === 'rule') ? `${t('why.bridgeRule')} ` : null}
        {bridge.from.frozen > 0 ? t('why.bridgeFrozen', { n: bridge.from.frozen }) : t('why.bridgeLive')}
      </p>
    </>
  );
}

type Told = Bridge & { months: boolean };

function sentence(view: View, bridge: Told): string {
  const { t, dates } = view;
  const moved = t('why.bridgeSentence', {
    before: wholeWords(view, bridge.from),
    from: dates.month(bridge.from.period),
    now: wholeWords(view, bridge.to),
    to: dates.month(bridge.to.period),
  });
  const most = [...bridge.terms].sort((a, b) => Math.abs(b.numerator) - Math.abs(a.numerator))[0];
  if (most === undefined) return `${moved} ${t('why.bridgeStill')}`;
  if (most.numerator === 0) return moved;
  const term = termWords(view, bridge, most.term).toLowerCase();
  return `${moved} ${t('why.bridgeMost', { term, change: signed(view, most.numerator) })}`;
}

/** A figure that sums months tells of more or fewer of them, not of who is in it. */
const OF_MONTHS = ['measured', 'not-measured', 'became-case', 'no-longer-case'] as const;

function termWords({ t }: View, { months }: Told, term: Bridge['terms'][number]['term']): string {
  const ofMonths = OF_MONTHS.find((one) => one === term);
  return months && ofMonths !== undefined ? t(`why.monthsTerm.${ofMonths}`) : t(`why.term.${term}`);
}

function linesOf(view: View, bridge: Told): Line[] {
  const { from, to, terms } = bridge;
  const { t, dates, numbers } = view;
  const end = (share: Bridge['to']): Line => ({
    end: true,
    label: t('why.asOf', { month: dates.month(share.period) }),
    numerator: numbers.whole(share.numerator),
    denominator: share.denominator === null ? '' : numbers.whole(share.denominator),
    people: '',
  });
  return [
    end(from),
    ...terms.map(({ term, numerator, denominator, people }) => ({
      end: false,
      label: termWords(view, bridge, term),
      numerator: signed(view, numerator),
      denominator: denominator === null ? '' : signed(view, denominator),
      people: people === 0 ? '–' : numbers.whole(people),
    })),
    end(to),
  ];
}

/** Another period of comparison, kept in the address. */
function CompareWith({ view, of }: { view: View; of: FigureExplained }) {
  const { t, dates } = view;
  const { region, indicator, period, series, before } = of;
  const months = series.map((row) => row.period).filter((month) => month < period);
  if (months.length < 2) return null;
  return (
    <OneFilter
      view={view}
      action={`/wilayah/${region.code}/angka/${indicator}`}
      name="dari"
      label={t('why.compareWith')}
      options={months.reverse().map((month) => ({ value: month, label: dates.month(month) }))}
      chosen={before?.period}
      kept={{ periode: period }}
    />
  );
}
