import type { CaseItem, CommitmentView, MeetingView, MinilokPage as Prepared } from '@konvergensi/contract';
import { STANDARDS, SUPPORT_GROUPS, SUPPORT_STEPS } from '@konvergensi/domain';
import { Cases } from '../case/cases.page.tsx';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Commitments } from '../meeting/commitments.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { WorkPlan } from './work-plan.tsx';

export interface MinilokProps {
  view: View;
  place: Place;
  prepared: Prepared;
  cases: readonly CaseItem[];
  /** Open commitments that touch the sub-district. */
  obstacles: readonly CommitmentView[];
  /** The mini lokakarya of the month and the one before, when they were written. */
  held: MeetingView | null;
  before: MeetingView | null;
  agreed: readonly CommitmentView[];
}

/** A mini lokakarya prepared from the data of the sub-district's villages: to be gone through, and printed. */
export function MinilokPage(props: MinilokProps) {
  const { view, place, prepared, cases, obstacles, held, before, agreed } = props;
  const { t, dates } = view;
  const title = t('minilok.title', { place: place.region.name, month: dates.month(prepared.month) });
  const district = `/kabupaten/${place.region.code.slice(0, 5)}`;
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('minilok.crumb') }]}>
      <h1>{title}</h1>
      <p class="lead">{t('minilok.lead')}</p>
      <TakeAway view={view} />
      <form class="no-print" method="get">
        <label for="bulan">{t('minilok.month')}</label>
        <input class="short" id="bulan" name="bulan" type="month" value={prepared.month} />
        <button type="submit">{t('minilok.show')}</button>
      </form>
      <p class="no-print">
        {held === null ? (
          <a href={`${district}/pertemuan?jenis=minilok`}>{t('minilok.write')}</a>
        ) : (
          <a href={`${district}/pertemuan/${held.id}`}>{t('minilok.minutes')}</a>
        )}
      </p>
      <LastMonth view={view} prepared={prepared} />
      <h2>{t('minilok.planBefore')}</h2>
      {before === null || before.workPlan.length === 0 ? (
        <p>{t('minilok.noPlanBefore')}</p>
      ) : (
        <WorkPlan view={view} rows={before.workPlan} />
      )}
      {cases.length === 0 ? (
        <p>{t('minilok.noCases')}</p>
      ) : (
        <Cases view={view} rows={cases} label={t('minilok.cases')} />
      )}
      <Obstacles view={view} prepared={prepared} obstacles={obstacles} href={`${district}/komitmen`} />
      <Standards view={view} prepared={prepared} />
      <Tabulation view={view} prepared={prepared} />
      <h2>{t('minilok.plan')}</h2>
      {held === null ? <p>{t('minilok.planAfter')}</p> : null}
      {held === null || held.workPlan.length === 0 ? null : <WorkPlan view={view} rows={held.workPlan} />}
      {held === null ? null : (
        <p class="no-print">
          <a href={`${district}/pertemuan/${held.id}/rencana`}>{t('minilok.planWrite')}</a>
        </p>
      )}
      {agreed.length === 0 ? null : (
        <Commitments view={view} label={t('minilok.followUp')} rows={agreed} href={`${district}/komitmen`} />
      )}
    </PlaceFrame>
  );
}

function LastMonth({ view: { t }, prepared }: { view: View; prepared: Prepared }) {
  return (
    <>
      <h2>{t('minilok.lastMonth')}</h2>
      <DataTable
        label={t('minilok.lastMonth')}
        rows={prepared.villages}
        columns={[
          { label: t('case.village'), cell: ({ region }) => <a href={`/wilayah/${region.code}`}>{region.name}</a> },
          { label: t('minilok.measuredBefore'), number: true, cell: ({ measuredBefore }) => measuredBefore },
          { label: t('minilok.measured'), number: true, cell: ({ measured }) => measured },
          { label: t('minilok.stuntedBefore'), number: true, cell: ({ stuntedBefore }) => stuntedBefore },
          { label: t('minilok.stunted'), number: true, cell: ({ stunted }) => stunted },
        ]}
      />
    </>
  );
}

function Obstacles({
  view,
  prepared,
  obstacles,
  href,
}: Pick<MinilokProps, 'view' | 'prepared' | 'obstacles'> & { href: string }) {
  const { t } = view;
  const noted = prepared.villages.filter(({ note }) => note !== '');
  return (
    <>
      <h2>{t('minilok.obstacles')}</h2>
      {noted.length === 0 && obstacles.length === 0 ? <p>{t('minilok.noObstacles')}</p> : null}
      <ul>
        {noted.map(({ region, note }) => (
          <li>{`${region.name}: ${note}`}</li>
        ))}
      </ul>
      {obstacles.length === 0 ? null : (
        <Commitments view={view} label={t('minilok.open')} rows={obstacles} href={href} />
      )}
    </>
  );
}

function Standards({ view: { t }, prepared }: { view: View; prepared: Prepared }) {
  return (
    <>
      <h2>{t('minilok.standards')}</h2>
      <DataTable
        label={t('minilok.standards')}
        rows={prepared.villages}
        columns={[
          {
            label: t('case.village'),
            cell: ({ region }) => (
              <a href={`/desa/${region.code}/pendampingan?bulan=${prepared.month}`}>{region.name}</a>
            ),
          },
          { label: t('minilok.teams'), number: true, cell: ({ teams }) => teams.length },
          ...STANDARDS.map((standard) => ({
            label: t(`minilok.standard.${standard}`),
            cell: ({ standards }: Prepared['villages'][number]) => {
              const kept = standards[standard];
              return kept === null ? t('value.dash') : t(kept ? 'minilok.yes' : 'minilok.no');
            },
          })),
        ]}
      />
    </>
  );
}

/** Rows of village and group: targets of the register beside what the teams tabulated. */
function Tabulation({ view: { t }, prepared }: { view: View; prepared: Prepared }) {
  const rows = prepared.villages.flatMap(({ region, targets, tabulation }) =>
    SUPPORT_GROUPS.map((group) => ({ region, group, target: targets[group], counts: tabulation?.[group] ?? null })),
  );
  return (
    <>
      <h2>{t('minilok.tabulation')}</h2>
      <DataTable
        label={t('minilok.tabulation')}
        rows={rows}
        columns={[
          {
            label: t('minilok.villageGroup'),
            cell: ({ region, group }) => `${region.name}, ${t(`minilok.group.${group}`)}`,
          },
          { label: t('minilok.target'), number: true, cell: ({ target }) => target },
          ...SUPPORT_STEPS.map((step) => ({
            label: t(`minilok.step.${step}`),
            number: true,
            cell: ({ counts }: (typeof rows)[number]) => counts?.[step] ?? t('value.dash'),
          })),
        ]}
      />
    </>
  );
}
