import type { ComputedOf } from '@konvergensi/contract';
import { indicatorByCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Field } from '../ui/field.tsx';
import { Note } from '../ui/note.tsx';
import { Tag } from '../ui/tag.tsx';
import { LineTable } from './line-table.tsx';
import { Recommended } from './recommended.tsx';
import type { PartProps } from './table-props.ts';

type Situation = ComputedOf<'situation'>;

/** Aksi 1: where the cases are, what services lack, what a budget would reach, and what people make of it. */
export function SituationPart(props: PartProps<'situation'>) {
  const { view, table, computed, address, may } = props;
  const { t } = view;
  return (
    <>
      <h2>{t('tabel.spread')}</h2>
      <Spread view={view} computed={computed} />
      <p class="no-print">
        <a href={`/kabupaten/${table.region.code}/prioritas?tahun=${table.year}`}>{t('tabel.toPriority')}</a>
      </p>
      <h2>{t('tabel.gaps')}</h2>
      <Gaps view={view} computed={computed} />
      <h2>{t('tabel.supply')}</h2>
      <Supply view={view} computed={computed} />
      <h2>{t('tabel.coordination')}</h2>
      <p>{coordination(view, computed)}</p>
      <h2>{t('tabel.reach')}</h2>
      <Reach {...props} />
      <h2>{t('tabel.problems')}</h2>
      <Recommended view={view} rows={computed.recommendations} year={String(Number(table.year) - 1)} />
      <LineTable
        view={view}
        table={table}
        label={t('tabel.problems')}
        kind="problem"
        fields={['problem', 'indicator', 'cause', 'why', 'action', 'agency', 'villages', 'recommendation']}
        address={may ? address : null}
      />
    </>
  );
}

const shareOf = ({ numbers, t }: View, part: number, of: number) =>
  of === 0 ? t('value.dash') : numbers.percent((part / of) * 100);

function Spread({ view, computed }: { view: View; computed: Situation }) {
  const { t, numbers, dates } = view;
  const { month, rate, subdistricts, hotspots } = computed;
  if (month === null) return <p>{t('tabel.noFigures')}</p>;
  const percent = shareOf(view, rate.numerator, rate.denominator);
  return (
    <>
      <p>
        {t('tabel.rate', { month: dates.month(month), percent, stunted: rate.numerator, measured: rate.denominator })}
      </p>
      <DataTable
        label={t('tabel.spread')}
        rows={subdistricts}
        columns={[
          {
            label: t('tabel.subdistrict'),
            cell: ({ region, hotspot }) => (
              <>
                <a href={`/wilayah/${region.code}`}>{region.name}</a>{' '}
                {hotspot ? <Tag tone="bad">{t('tabel.hotspot')}</Tag> : null}
              </>
            ),
          },
          { label: t('tabel.villages'), number: true, cell: ({ villages }) => numbers.whole(villages) },
          { label: t('tabel.stunted'), number: true, cell: ({ stunted }) => numbers.whole(stunted) },
          { label: t('tabel.measured'), number: true, cell: ({ measured }) => numbers.whole(measured) },
          { label: t('tabel.prevalence'), number: true, cell: (row) => shareOf(view, row.stunted, row.measured) },
          {
            label: t('tabel.coverage'),
            number: true,
            cell: ({ weighed, target }) => (target === null ? t('value.dash') : shareOf(view, weighed, target)),
          },
          { label: t('tabel.ofCases'), number: true, cell: ({ stunted }) => shareOf(view, stunted, rate.numerator) },
        ]}
      />
      <p>
        {hotspots.length === 0
          ? t('tabel.noHotspots')
          : t('tabel.hotspots', {
              n: hotspots.length,
              names: hotspots.map(({ name, stunted, measured }) => `${name} (${stunted}/${measured})`).join(', '),
            })}
      </p>
    </>
  );
}

function Gaps({ view, computed: { gaps, period } }: { view: View; computed: Situation }) {
  const { t, numbers, language } = view;
  if (period === null) return <p>{t('tabel.noGaps')}</p>;
  return (
    <>
      <p>{t('tabel.gapsOf', { period })}</p>
      <DataTable
        label={t('tabel.gaps')}
        rows={gaps}
        columns={[
          {
            label: t('tabel.service'),
            cell: ({ indicator }) => indicatorByCode.get(indicator)?.name[language] ?? indicator,
          },
          { label: t('tabel.due'), number: true, cell: ({ due }) => numbers.whole(due) },
          { label: t('tabel.received'), number: true, cell: ({ due, received }) => shareOf(view, received, due) },
          { label: t('tabel.unmet'), number: true, cell: ({ due, received }) => numbers.whole(due - received) },
          { label: t('tabel.notRecorded'), number: true, cell: ({ notRecorded }) => numbers.whole(notRecorded) },
          { label: t('tabel.villages'), number: true, cell: ({ villages }) => numbers.whole(villages) },
          {
            label: t('tabel.worst'),
            wide: true,
            cell: ({ worst }) => worst.map(({ name, unmet }) => `${name} (${unmet})`).join(', ') || t('value.dash'),
          },
        ]}
      />
    </>
  );
}

function Supply({ view, computed: { supply } }: { view: View; computed: Situation }) {
  const { t, numbers } = view;
  const lacking = supply.filter((row) => row.lacking > 0);
  if (supply.length === 0) return <p>{t('tabel.noSupply')}</p>;
  if (lacking.length === 0) return <p>{t('tabel.supplyWhole')}</p>;
  return (
    <DataTable
      label={t('tabel.supply')}
      rows={lacking}
      columns={[
        {
          label: t('tabel.service'),
          cell: ({ facility, service }) => `${t(`supply.of.${service}`)}, ${t(`supply.facility.${facility}`)}`,
        },
        { label: t('tabel.lacking'), number: true, cell: (row) => numbers.whole(row.lacking) },
        { label: t('tabel.asked'), number: true, cell: ({ asked }) => numbers.whole(asked) },
      ]}
    />
  );
}

function coordination({ t }: View, { meetings, commitments }: Situation): string {
  const held = meetings.map(({ kind, n }) => `${t(`meeting.kind.${kind as 'rembuk'}`)} ${n}`).join(', ');
  return `${held === '' ? t('tabel.noMeetings') : `${held}.`} ${t('tabel.promises', commitments)}`;
}

function Reach({ view, computed: { reach }, address }: PartProps<'situation'>) {
  const { t, numbers } = view;
  const { paid, paidAfterCut, across, steps, budget } = reach;
  if (steps.length === 0) return <p>{t('tabel.noReach')}</p>;
  const shown = steps.slice(0, Math.max(paid ?? 0, 10) + 1).slice(0, 40);
  const last = paid === null || paid === 0 ? null : steps[paid - 1];
  const typed = (value: number | null) => (value === null || value === 0 ? '' : String(value));
  return (
    <>
      <form class="filter no-print" method="get" action={`${address}#jangkauan`} id="jangkauan">
        <Field name="pagu" label={t('tabel.budget')} value={typed(budget)} short inputmode="numeric" />
        <Field name="perdesa" label={t('tabel.perVillage')} value={typed(reach.perVillage)} short inputmode="numeric" />
        <Field
          name="peranak"
          label={t('tabel.perChild')}
          value={typed(reach.perChild)}
          short
          inputmode="numeric"
          required={false}
        />
        <button type="submit">{t('tabel.count')}</button>
      </form>
      <p class="small">{t('tabel.reachHint')}</p>
      {paid === null ? null : (
        <Note tone={paid === 0 ? 'warn' : 'good'}>
          <p>
            {t('tabel.paid', {
              n: paid,
              stunted: last?.stunted ?? 0,
              all: reach.stunted,
              percent: shareOf(view, last?.stunted ?? 0, reach.stunted),
            })}
          </p>
          <p>{cutWords(view, reach)}</p>
        </Note>
      )}
      {across === null ? null : (
        <details class="why">
          <summary>{t(across.least === across.most ? 'tabel.acrossSame' : 'tabel.across')}</summary>
          <p class="small">{t('tabel.acrossNumbers', { n: paid ?? 0, least: across.least, most: across.most })}</p>
        </details>
      )}
      <DataTable
        label={t('tabel.reach')}
        rows={shown}
        columns={[
          {
            label: t('tabel.village'),
            cell: ({ name, villages, subdistrict }) => `${villages}. ${name}, ${subdistrict}`,
          },
          { label: t('tabel.stuntedTo'), number: true, cell: ({ stunted }) => numbers.whole(stunted) },
          { label: t('tabel.ofCases'), number: true, cell: ({ stunted }) => shareOf(view, stunted, reach.stunted) },
          {
            label: t('tabel.costTo'),
            number: true,
            cell: ({ cost }) => (cost === 0 ? t('value.dash') : numbers.whole(cost)),
          },
          {
            label: t('tabel.marginal'),
            number: true,
            cell: ({ marginal }) => (marginal === null || marginal === 0 ? t('value.dash') : numbers.whole(marginal)),
          },
        ]}
      />
      {paid === null || paidAfterCut === null ? null : <p class="small">{t('tabel.order')}</p>}
    </>
  );
}

function cutWords({ t }: View, { paid, paidAfterCut, steps }: Situation['reach']): string {
  if (paid === null || paidAfterCut === null || paid === paidAfterCut) return t('tabel.cutNothing');
  const names = steps.slice(paidAfterCut, paid).map(({ name }) => name);
  return t('tabel.cut', { n: names.length, names: names.join(', ') });
}
