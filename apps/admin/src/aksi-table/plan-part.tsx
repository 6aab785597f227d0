import type { AksiLine, AksiTable, ComputedOf } from '@konvergensi/contract';
import {
  ACTIVITY_FIELDS,
  type Agency,
  FUNDING_SOURCES,
  fellOut,
  fundedOf,
  indicatorByCode,
  TAGS,
} from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { FigureCard } from '../ui/figure-card.tsx';
import { Note } from '../ui/note.tsx';
import { Tag } from '../ui/tag.tsx';
import { LineTable } from './line-table.tsx';
import { shownValue } from './shown-value.ts';
import type { PartProps } from './table-props.ts';

type Plan = ComputedOf<'plan'>;

/** Aksi 2: the matrix, its way into RKPD, Renja and budget, and whether it answers gaps, villages and money. */
export function PlanPart(props: PartProps<'plan'>) {
  const { view, table, computed, address, may } = props;
  const { t } = view;
  const lines = { view, table, kind: 'activity' as const, address: may ? address : null };
  return (
    <>
      <h2>{t('tabel.overview')}</h2>
      <Sums view={view} computed={computed} />
      <h2>{t('tabel.checks')}</h2>
      <Checks view={view} computed={computed} />
      <h2>{t('tabel.matrix')}</h2>
      <Matrix view={view} table={table} address={lines.address} />
      <h2>{t('tabel.control')}</h2>
      <LineTable
        {...lines}
        label={t('tabel.control')}
        fields={['name', 'agency', 'rkpd', 'rkpdAt', 'renja', 'reason', 'followUp']}
        more={[{ label: t('tabel.standing'), cell: (line) => <Standing view={view} line={line} /> }]}
      />
      <h2>{t('tabel.money')}</h2>
      <LineTable
        {...lines}
        label={t('tabel.money')}
        fields={['name', 'source', 'budget', 'kua', 'apbd', 'reason']}
        more={[lackingOf(view)]}
      />
      <BySums view={view} computed={computed} />
    </>
  );
}

interface MatrixProps {
  view: View;
  table: AksiTable;
  address: string | null;
}

/** Table 2.3 in columns that fit a sheet of paper: what belongs together stands in one cell. */
function Matrix({ view, table, address }: MatrixProps) {
  const { t } = view;
  const rows = table.lines.filter((line): line is Extract<AksiLine, { kind: 'activity' }> => line.kind === 'activity');
  if (rows.length === 0) return <p>{t('tabel.none')}</p>;
  const fields = ACTIVITY_FIELDS;
  type Name = keyof typeof fields;
  const shown = (line: (typeof rows)[number], name: Name) => shownValue(view, table, fields[name], line.values[name]);
  const label = (name: Name) => fields[name].label[view.language];
  const known = (text: string) => (text === t('value.dash') ? '' : text);
  return (
    <DataTable
      label={t('tabel.matrix')}
      rows={rows}
      columns={[
        {
          label: label('name'),
          cell: (line) => (
            <>
              {address === null ? (
                line.values.name
              ) : (
                <a href={`${address}?ubah=${line.id}#baris`}>{line.values.name}</a>
              )}
              <small>{[shown(line, 'code'), shown(line, 'programme')].map(known).filter(Boolean).join(', ')}</small>
            </>
          ),
        },
        {
          label: t('tabel.answers'),
          cell: (line) => [shown(line, 'indicator'), shown(line, 'problem')].map(known).filter(Boolean).join('; '),
        },
        {
          label: label('output'),
          cell: (line) => (
            <>
              {shown(line, 'output')}
              <small>{`${shown(line, 'target')} ${line.values.unit}`}</small>
            </>
          ),
        },
        { label: label('villages'), cell: (line) => shown(line, 'villages') },
        {
          label: label('group'),
          cell: (line) => (
            <>
              {shown(line, 'group')}
              {line.values.people === null ? null : <small>{t('tabel.persons', { n: line.values.people })}</small>}
            </>
          ),
        },
        { label: label('agency'), cell: (line) => shown(line, 'agency') },
        {
          label: label('source'),
          cell: (line) => (
            <>
              {shown(line, 'source')}
              <small>{shown(line, 'tag')}</small>
            </>
          ),
        },
        { label: label('budget'), number: true, cell: (line) => shown(line, 'budget') },
      ]}
    />
  );
}

function Standing({ view: { t }, line }: { view: View; line: AksiLine }) {
  if (line.kind !== 'activity') return null;
  if (fellOut(line.values)) return <Tag tone="bad">{t('tabel.out')}</Tag>;
  return (fundedOf(line.values) ?? 0) >= line.values.budget ? (
    <Tag tone="good">{t('tabel.in')}</Tag>
  ) : (
    <Tag tone="plain">{t('tabel.underway')}</Tag>
  );
}

const lackingOf = ({ t, numbers }: View): Column<AksiLine> => ({
  label: t('tabel.lackingMoney'),
  number: true,
  cell: (line) => {
    if (line.kind !== 'activity') return '';
    const funded = fundedOf(line.values);
    return funded === null ? t('value.dash') : numbers.whole(Math.max(0, line.values.budget - funded));
  },
});

function Sums({ view: { t, numbers }, computed: { sums } }: { view: View; computed: Plan }) {
  const { lines, budget, rkpd, renja, funded, kua, apbd } = sums.all;
  const rupiah = (value: number) => t('tabel.rupiah', { n: numbers.whole(value) });
  return (
    <ul class="figures">
      <FigureCard label={t('tabel.lines')} value={numbers.whole(lines)} notes={[rupiah(budget)]} />
      <FigureCard
        label={t('tabel.inPlans')}
        value={t('aksi.of', { n: rkpd, of: lines })}
        notes={[t('tabel.inRenja', { n: renja, of: lines })]}
      />
      <FigureCard
        label={t('tabel.inBudget')}
        value={t('aksi.of', { n: funded, of: lines })}
        notes={[`KUA-PPAS ${rupiah(kua)}`, `APBD ${rupiah(apbd)}`]}
        share={budget === 0 ? null : Math.min(100, (apbd / budget) * 100)}
      />
    </ul>
  );
}

function Checks({ view, computed }: { view: View; computed: Plan }) {
  const { t, language } = view;
  const { unanswered, unansweredProblems, unreached, priority, priorityYear, unfunded, period } = computed;
  return (
    <>
      <Note tone={unanswered.length === 0 && period !== null ? 'good' : 'warn'}>
        <p>
          {period === null
            ? t('tabel.noGaps')
            : unanswered.length === 0
              ? t('tabel.allAnswered', { period })
              : t('tabel.unanswered', { n: unanswered.length, period })}
        </p>
        <ul>
          {unanswered.map(({ indicator, due, received }) => (
            <li>
              {t('tabel.gap', {
                name: indicatorByCode.get(indicator)?.name[language] ?? indicator,
                n: due - received,
                due,
              })}
            </li>
          ))}
          {unansweredProblems.map(({ problem }) => (
            <li>{t('tabel.problemOpen', { problem })}</li>
          ))}
        </ul>
      </Note>
      <Note tone={unreached.length === 0 && priority > 0 ? 'good' : 'warn'}>
        <p>
          {priority === 0
            ? t('tabel.noPriority')
            : unreached.length === 0
              ? t('tabel.allReached', { n: priority, year: priorityYear ?? '' })
              : t('tabel.unreached', {
                  n: unreached.length,
                  of: priority,
                  year: priorityYear ?? '',
                  names: unreached.map(({ name, subdistrict }) => `${name} (${subdistrict})`).join(', '),
                })}
        </p>
      </Note>
      {unfunded.length === 0 ? null : <Unfunded view={view} rows={unfunded} />}
    </>
  );
}

function Unfunded({ view: { t, numbers }, rows }: { view: View; rows: Plan['unfunded'] }) {
  return (
    <>
      <h3>{t('tabel.unfunded')}</h3>
      <DataTable
        label={t('tabel.unfunded')}
        rows={rows}
        columns={[
          { label: t('tabel.activity'), cell: ({ name }) => name },
          { label: t('tabel.agency'), cell: ({ agency }) => t(`agency.${agency}`) },
          { label: t('tabel.budgetShort'), number: true, cell: ({ budget }) => numbers.whole(budget) },
          { label: t('tabel.lackingMoney'), number: true, cell: ({ lacking }) => numbers.whole(lacking) },
          {
            label: t('tabel.people'),
            number: true,
            cell: ({ people }) => (people === null ? t('value.dash') : numbers.whole(people)),
          },
          {
            label: t('tabel.perPerson'),
            number: true,
            cell: ({ perPerson }) => (perPerson === null ? t('value.dash') : numbers.whole(perPerson)),
          },
        ]}
      />
    </>
  );
}

function BySums({ view, computed: { sums } }: { view: View; computed: Plan }) {
  const { t, numbers, language } = view;
  if (sums.all.lines === 0) return null;
  const named = (options: readonly { value: string; id: string; en: string }[], key: string) =>
    options.find(({ value }) => value === key)?.[language] ?? key;
  const rows = [
    ...sums.agency.map((row) => ({ ...row, key: t(`agency.${row.key as Agency}`) })),
    ...sums.source.map((row) => ({ ...row, key: named(FUNDING_SOURCES, row.key) })),
    ...sums.tag.map((row) => ({ ...row, key: named(TAGS, row.key) })),
  ];
  return (
    <>
      <h2>{t('tabel.bySums')}</h2>
      <DataTable
        label={t('tabel.bySums')}
        rows={rows}
        sum={{ ...sums.all, key: t('tabel.all') }}
        columns={[
          { label: t('tabel.group'), cell: ({ key }) => key },
          { label: t('tabel.lines'), number: true, cell: ({ lines }) => numbers.whole(lines) },
          { label: t('tabel.budgetShort'), number: true, cell: ({ budget }) => numbers.whole(budget) },
          { label: 'KUA-PPAS', number: true, cell: ({ kua }) => numbers.whole(kua) },
          { label: 'APBD', number: true, cell: ({ apbd }) => numbers.whole(apbd) },
        ]}
      />
    </>
  );
}
