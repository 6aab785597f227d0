import type { HealthAnswer, Me } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { regionCrumbs } from '../ui/crumbs.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { regionName } from '../ui/region-name.ts';
import { SummaryList } from '../ui/summary-list.tsx';
import { DriftsTable, FailuresTable } from './health-tables.tsx';
import { RebuildPart } from './rebuild-part.tsx';

export type District = HealthAnswer['districts'][number];

export interface HealthProps {
  view: View;
  me: Me;
  of: HealthAnswer;
  refusal: Refusal | null;
  notice: string | null;
}

/** Last checks, differences found and healed, what waits, what failed; and the figures computed anew on demand. */
export function HealthPage({ view, me, of, refusal, notice }: HealthProps) {
  const { t } = view;
  const { region, parents, districts } = of;
  const running = districts.some(({ rebuild }) => rebuild !== null && rebuild.finishedAt === null);
  return (
    <PageFrame
      view={view}
      title={`${t('health.title')}, ${regionName(region)}`}
      me={me}
      crumbs={regionCrumbs(me, [...parents, region], [{ label: t('health.title') }])}
      practice={districts.length > 0 && districts.every(({ mode }) => mode === 'latihan')}
      {...(running ? { refresh: 10 } : {})}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <p class="kicker">
        {regionName(region)} ·{' '}
        {region.level === 'district' ? (
          <a href={`/kabupaten/${region.code}/aturan-angka`}>{t('health.rules', { version: of.ruleVersion })}</a>
        ) : (
          t('health.rules', { version: of.ruleVersion })
        )}
      </p>
      <h1>{t('health.title')}</h1>
      <p class="lead">{t('health.lead')}</p>
      {region.level === 'district' && districts[0] !== undefined ? (
        <OneDistrict view={view} district={districts[0]} now={of.now} />
      ) : (
        <AllDistricts view={view} of={of} />
      )}
      <p class="small">{t('health.sharesHint')}</p>
      <h2>{t('health.drifts')}</h2>
      <DriftsTable view={view} drifts={of.drifts} checked={districts.some(({ check }) => check.lastAt !== null)} />
      <FailuresTable view={view} failures={of.failures} />
      <RebuildPart view={view} me={me} of={of} />
    </PageFrame>
  );
}

const checked = ({ t, dates }: View, { check, region }: District): string => {
  if (check.lastAt === null) return check.running ? t('health.running') : t('health.never');
  const last = dates.instant(check.lastAt, zoneOfCode(region.code));
  return check.running ? `${last} · ${t('health.running')}` : last;
};

const waiting = ({ t, dates, numbers }: View, { waiting: w }: District, now: number): string => {
  if (w.cells === 0) return t('health.nothing');
  const cells = t('health.cells', { n: numbers.whole(w.cells) });
  return w.oldestAt === null
    ? cells
    : `${cells}, ${t('health.oldest', { ago: dates.ago(Math.min(w.oldestAt, now), now) })}`;
};

const imports = ({ t, dates, numbers }: View, { waiting: w }: District, now: number): string => {
  if (w.imports === 0) return t('health.nothing');
  return w.oldestImportAt === null
    ? numbers.whole(w.imports)
    : `${numbers.whole(w.imports)}, ${t('health.oldest', { ago: dates.ago(Math.min(w.oldestImportAt, now), now) })}`;
};

const failed = ({ t, numbers }: View, { failures, givenUp }: District): string => {
  if (failures + givenUp === 0) return t('health.nothing');
  const tries = t('health.failureCount', { n: numbers.whole(failures) });
  return givenUp === 0 ? tries : `${tries}, ${t('health.givenUp', { n: numbers.whole(givenUp) })}`;
};

function OneDistrict({ view, district, now }: { view: View; district: District; now: number }) {
  const { t, numbers } = view;
  const { check, waiting: w } = district;
  return (
    <SummaryList
      rows={[
        [t('health.lastCheck'), checked(view, district)],
        [t('health.check'), t('health.shares', { n: check.shares })],
        [t('health.compared'), numbers.whole(check.cells)],
        [t('health.drifted'), numbers.whole(check.drifted)],
        [t('health.waiting'), waiting(view, district, now)],
        [t('health.windows'), w.windows === 0 ? t('health.nothing') : numbers.whole(w.windows)],
        [t('health.imports'), imports(view, district, now)],
        [t('health.failures'), failed(view, district)],
      ]}
    />
  );
}

function AllDistricts({ view, of: { districts, now } }: { view: View; of: HealthAnswer }) {
  const { t, numbers } = view;
  return (
    <DataTable<District>
      label={t('health.districts')}
      rows={districts}
      columns={[
        {
          label: t('health.districts'),
          cell: ({ region }) => <a href={`/wilayah/${region.code}/kesehatan`}>{regionName(region)}</a>,
        },
        { label: t('health.lastCheck'), cell: (one) => checked(view, one) },
        { label: t('health.check'), cell: ({ check }) => t('health.shares', { n: check.shares }) },
        { label: t('health.drifted'), number: true, cell: ({ check }) => numbers.whole(check.drifted) },
        { label: t('health.waiting'), cell: (one) => waiting(view, one, now) },
        { label: t('health.imports'), cell: (one) => imports(view, one, now) },
        { label: t('health.failures'), cell: (one) => failed(view, one) },
      ]}
    />
  );
}
