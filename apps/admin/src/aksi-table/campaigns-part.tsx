import type { AksiLine, ComputedOf } from '@konvergensi/contract';
import { indicatorByCode, MEDIA } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Note } from '../ui/note.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import type { PartProps } from './table-props.ts';

type Campaign = ComputedOf<'campaigns'>['campaigns'][number];
type Snapshot = ComputedOf<'campaigns'>['publications'][number]['now'];
type LineOf<K extends AksiLine['kind']> = Extract<AksiLine, { kind: K }>;

/** Aksi 7: each campaign with D/S by day and the quality of its measurements, and what was published. */
export function CampaignsPart(props: PartProps<'campaigns'>) {
  const { view, table, computed } = props;
  const { t } = view;
  const campaigns = table.lines.filter((line): line is LineOf<'campaign'> => line.kind === 'campaign');
  return (
    <>
      {campaigns.length === 0 ? <p>{t('tabel.noCampaigns')}</p> : null}
      {campaigns.map((line) => {
        const found = computed.campaigns.find(({ id }) => id === line.id);
        return found === undefined ? null : <OneCampaign {...props} line={line} found={found} />;
      })}
      <h2>{t('tabel.publications')}</h2>
      <Publications {...props} />
    </>
  );
}

interface OneProps extends PartProps<'campaigns'> {
  line: LineOf<'campaign'>;
  found: Campaign;
}

function OneCampaign({ view, line, found, address, may }: OneProps) {
  const { t, dates, numbers } = view;
  const { month, from, to, posyandu, tools, calibrated, calibratedOn, note } = line.values;
  const together = found.days.at(-1)?.together ?? 0;
  const title = t('tabel.campaign', { month: dates.month(month) });
  const rows: [string, string][] = [
    [t('tabel.days'), `${dates.day(from)} – ${dates.day(to)}`],
    [t('tabel.posyandu'), t('aksi.of', { n: found.posyandu, of: posyandu })],
    [
      t('tabel.tools'),
      `${t('aksi.of', { n: calibrated, of: tools })}${calibratedOn === null ? '' : `, ${dates.day(calibratedOn)}`}`,
    ],
    [
      'D/S',
      found.target === null || found.target === 0
        ? t('tabel.noTarget', { n: together })
        : `${numbers.percent((together / found.target) * 100)} (${numbers.whole(together)}/${numbers.whole(found.target)})`,
    ],
    ...found.quality.map(({ indicator, numerator, denominator }): [string, string] => [
      indicatorByCode.get(indicator)?.name[view.language] ?? indicator,
      denominator === 0
        ? t('value.dash')
        : `${numbers.percent((numerator / denominator) * 100)} (${numbers.whole(numerator)}/${numbers.whole(denominator)})`,
    ]),
    [t('tabel.note'), note ?? t('value.dash')],
  ];
  return (
    <section>
      <h2>{title}</h2>
      <SummaryList rows={rows} />
      {may ? (
        <p class="no-print">
          <a href={`${address}?ubah=${line.id}#baris`}>{t('tabel.correct')}</a>
        </p>
      ) : null}
      {tools > calibrated ? (
        <Note tone="warn">
          <p>{t('tabel.uncalibrated', { n: tools - calibrated })}</p>
        </Note>
      ) : null}
      <DataTable
        label={title}
        rows={found.days}
        columns={[
          { label: t('tabel.day'), cell: ({ date }) => dates.day(date) },
          { label: t('tabel.weighed'), number: true, cell: ({ weighed }) => numbers.whole(weighed) },
          { label: t('tabel.together'), number: true, cell: (day) => numbers.whole(day.together) },
          {
            label: 'D/S',
            number: true,
            cell: (day) =>
              found.target === null || found.target === 0
                ? t('value.dash')
                : numbers.percent((day.together / found.target) * 100),
          },
        ]}
      />
      {found.outside === 0 ? null : <p class="small">{t('tabel.outside', { n: found.outside })}</p>}
    </section>
  );
}

function Publications({ view, table, computed, address, may }: PartProps<'campaigns'>) {
  const { t, dates, language } = view;
  const lines = table.lines.filter((line): line is LineOf<'publication'> => line.kind === 'publication');
  if (lines.length === 0) return <p>{t('tabel.noPublications')}</p>;
  const foundOf = (id: string) => computed.publications.find((one) => one.id === id);
  return (
    <DataTable
      label={t('tabel.publications')}
      rows={lines}
      columns={[
        {
          label: t('tabel.published'),
          cell: ({ id, values }) =>
            may ? <a href={`${address}?ubah=${id}#baris`}>{dates.day(values.on)}</a> : dates.day(values.on),
        },
        { label: t('tabel.figuresOf'), cell: ({ values }) => dates.month(values.month) },
        {
          label: t('tabel.medium'),
          cell: ({ values }) =>
            `${MEDIA.find(({ value }) => value === values.medium)?.[language] ?? ''}: ${values.number}`,
        },
        { label: t('tabel.signer'), cell: ({ values }) => values.signer },
        { label: t('tabel.then'), number: true, cell: ({ id }) => snapshotWords(view, foundOf(id)?.before ?? null) },
        {
          label: t('tabel.now'),
          number: true,
          cell: ({ id }) => {
            const found = foundOf(id);
            const [before, now] = [snapshotWords(view, found?.before ?? null), snapshotWords(view, found?.now ?? null)];
            return before === now ? t('tabel.unchanged') : now;
          },
        },
      ]}
    />
  );
}

function snapshotWords({ t, numbers }: View, snapshot: Snapshot | null): string {
  if (snapshot === null || snapshot.stunted === null) return t('value.dash');
  const { numerator, denominator } = snapshot.stunted;
  return `${numbers.percent((numerator / denominator) * 100)} (${numbers.whole(numerator)}/${numbers.whole(denominator)})`;
}
