import type { ComputedOf } from '@konvergensi/contract';
import { indicatorByCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { FigureCard } from '../ui/figure-card.tsx';
import { Tag } from '../ui/tag.tsx';
import { LineTable } from './line-table.tsx';
import { Recommended } from './recommended.tsx';
import type { PartProps } from './table-props.ts';
import { tableAddress } from './table-slugs.ts';

type Review = ComputedOf<'review'>;

/** Aksi 8: plan against realisation, what changed and how surely, and what the next year should do. */
export function ReviewPart(props: PartProps<'review'>) {
  const { view, table, computed, address, may } = props;
  const { t, numbers } = view;
  const { outputs, commitments, sums } = computed;
  const of = ({ done, of: all }: Review['outputs']) => t('aksi.of', { n: done, of: all });
  return (
    <>
      <h2>{t('tabel.overview')}</h2>
      <ul class="figures">
        <FigureCard label={t('tabel.outputsDone')} value={of(outputs)} notes={[]} />
        <FigureCard label={t('tabel.commitmentsDone')} value={of(commitments)} notes={[]} />
        <FigureCard
          label={t('tabel.spent')}
          value={sums.apbd === 0 ? t('value.dash') : numbers.percent((sums.spent / sums.apbd) * 100)}
          share={sums.apbd === 0 ? null : (sums.spent / sums.apbd) * 100}
          notes={[t('tabel.spentOf', { spent: numbers.whole(sums.spent), apbd: numbers.whole(sums.apbd) })]}
        />
      </ul>
      <h2>{t('tabel.realised')}</h2>
      <Realised {...props} />
      <h2>{t('tabel.prevalenceChange')}</h2>
      <Compared view={view} label={t('tabel.prevalenceChange')} rows={computed.prevalence} year={Number(table.year)} />
      <h2>{t('tabel.coverageChange')}</h2>
      <Compared view={view} label={t('tabel.coverageChange')} rows={computed.coverage} year={Number(table.year)} />
      <p class="small">{t('tabel.changeRules')}</p>
      <h2>{t('tabel.advice')}</h2>
      <LineTable
        view={view}
        table={table}
        label={t('tabel.advice')}
        kind="recommendation"
        fields={['what', 'why', 'agency', 'indicator']}
        address={may ? address : null}
      />
      <Recommended view={view} rows={computed.recommendations} year={table.year} />
    </>
  );
}

function Realised({ view, table, computed: { activities }, may }: PartProps<'review'>) {
  const { t, numbers } = view;
  const plan = tableAddress(table.region.code, table.year, 'plan');
  if (activities.length === 0) {
    return (
      <p>
        {t('tabel.noPlan')} <a href={plan}>{t('tabel.title.plan', { year: table.year })}</a>
      </p>
    );
  }
  const share = (part: number | null, of: number | null) =>
    part === null || of === null || of === 0 ? t('value.dash') : numbers.percent((part / of) * 100);
  const whole = (value: number | null) => (value === null ? t('value.dash') : numbers.decimal(value));
  return (
    <DataTable
      label={t('tabel.realised')}
      rows={activities}
      wide
      columns={[
        {
          label: t('tabel.activity'),
          cell: ({ id, name }) => (may ? <a href={`${plan}?ubah=${id}#baris`}>{name}</a> : name),
        },
        { label: t('tabel.agency'), cell: ({ agency }) => t(`agency.${agency}`) },
        { label: t('tabel.target'), number: true, cell: ({ target, unit }) => `${whole(target)} ${unit}` },
        { label: t('tabel.done'), number: true, cell: ({ done }) => whole(done) },
        { label: '%', number: true, cell: ({ done, target }) => share(done, target) },
        { label: 'APBD', number: true, cell: ({ apbd }) => whole(apbd) },
        { label: t('tabel.spentRupiah'), number: true, cell: ({ spent }) => whole(spent) },
        { label: '%', number: true, cell: ({ spent, apbd }) => share(spent, apbd) },
        { label: t('tabel.obstacle'), wide: true, cell: ({ obstacle }) => obstacle ?? t('value.dash') },
      ]}
    />
  );
}

interface ComparedProps {
  view: View;
  label: string;
  rows: Review['coverage'];
  year: number;
}

function Compared({ view, label, rows, year }: ComparedProps) {
  const { t, numbers, language } = view;
  if (rows.length === 0) return <p>{t('tabel.noFigures')}</p>;
  const percent = (pair: Review['coverage'][number]['now']) =>
    pair === null ? (
      t('value.dash')
    ) : (
      <>
        {numbers.percent((pair.numerator / pair.denominator) * 100)}
        <small>{`${numbers.whole(pair.numerator)}/${numbers.whole(pair.denominator)}`}</small>
      </>
    );
  return (
    <DataTable
      label={label}
      rows={rows}
      columns={[
        {
          label: t('tabel.service'),
          cell: ({ indicator }) => indicatorByCode.get(indicator)?.name[language] ?? indicator,
        },
        { label: String(year - 1), number: true, cell: ({ before }) => percent(before) },
        { label: String(year), number: true, cell: ({ now }) => percent(now) },
        { label: t('tabel.change'), wide: true, cell: (row) => <Change view={view} row={row} /> },
      ]}
    />
  );
}

function Change({ view: { t, numbers }, row }: { view: View; row: Review['coverage'][number] }) {
  const { change, indicator } = row;
  if (change === null) return <>{t('value.dash')}</>;
  const better = indicatorByCode.get(indicator)?.better;
  const isGood = (change.direction === 'up') === (better === 'higher');
  const tone = change.direction === 'same' ? 'plain' : isGood ? 'good' : 'bad';
  return (
    <>
      {`${numbers.change(change.points)} `}
      <Tag tone={tone}>{t(`tabel.direction.${change.direction}`)}</Tag>
      <small>{t('tabel.range', { low: numbers.change(change.low), high: numbers.change(change.high) })}</small>
    </>
  );
}
