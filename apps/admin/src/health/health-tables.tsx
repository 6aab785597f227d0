import type { HealthAnswer } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { regionName } from '../ui/region-name.ts';

type Drift = HealthAnswer['drifts'][number];
type Failure = HealthAnswer['failures'][number];

/** Codes of a difference that are shown; of how many more is told. */
const SHOWN = 3;

const tuple = (values: readonly number[] | null): string =>
  values === null || values.length === 0 ? '0' : values.join(' / ');

function Values({ view: { t }, drift, side }: { view: View; drift: Drift; side: 'before' | 'after' }) {
  const { codes, what } = drift;
  if (codes.length === 0) return <span>{what === 'states' ? '–' : t('health.nothing')}</span>;
  return (
    <>
      {codes.slice(0, SHOWN).map((one) => (
        <div>
          <code>{one.code}</code> {tuple(one[side])}
        </div>
      ))}
      {codes.length > SHOWN ? <div>{t('health.more', { n: codes.length - SHOWN })}</div> : null}
    </>
  );
}

export function DriftsTable({
  view,
  drifts,
  checked,
}: {
  view: View;
  drifts: readonly Drift[];
  /** Something was compared already. */
  checked: boolean;
}) {
  const { t, dates } = view;
  if (drifts.length === 0 && !checked) return <Empty title={t('health.notChecked')} hint={t('health.sharesHint')} />;
  if (drifts.length === 0) return <Empty title={t('health.noDrifts')} hint={t('health.noDriftsHint')} />;
  return (
    <>
      <p>{t('health.driftsHint')}</p>
      <DataTable<Drift>
        label={t('health.drifts')}
        rows={drifts}
        columns={[
          {
            label: t('health.where'),
            cell: ({ region, copy }) => (copy ? `${regionName(region)} (${t('health.copy')})` : regionName(region)),
          },
          {
            label: t('health.period'),
            cell: ({ period, what }) => `${dates.shortMonth(period)} · ${t(`health.what.${what}`)}`,
          },
          { label: t('health.before'), cell: (drift) => <Values view={view} drift={drift} side="before" /> },
          { label: t('health.after'), cell: (drift) => <Values view={view} drift={drift} side="after" /> },
          { label: t('health.found'), cell: ({ at, region }) => dates.instant(at, zoneOfCode(region.code)) },
          {
            label: t('health.healed'),
            cell: ({ healedAt, region }) =>
              healedAt === null ? t('health.notHealed') : dates.instant(healedAt, zoneOfCode(region.code)),
          },
        ]}
      />
    </>
  );
}

export function FailuresTable({ view, failures }: { view: View; failures: readonly Failure[] }) {
  const { t, dates, numbers } = view;
  if (failures.length === 0) return <span />;
  return (
    <>
      <h2>{t('health.jobs')}</h2>
      <DataTable<Failure>
        label={t('health.jobs')}
        rows={failures}
        columns={[
          { label: t('health.job'), cell: ({ job }) => t(`health.job.${job}`) },
          { label: t('health.where'), cell: ({ region }) => regionName(region) },
          { label: t('health.last'), cell: ({ lastAt, region }) => dates.instant(lastAt, zoneOfCode(region.code)) },
          { label: t('health.times'), number: true, cell: ({ times }) => numbers.whole(times) },
          { label: t('health.stopped'), number: true, cell: ({ givenUp }) => numbers.whole(givenUp) },
          { label: t('health.detail'), cell: ({ detail }) => <code>{detail}</code> },
        ]}
      />
    </>
  );
}
