import type {
  CaseItem,
  CommitmentView,
  MeetingView,
  MinilokPage as PreparedMonth,
  RegionRef,
} from '@konvergensi/contract';
import { STANDARDS, SUPPORT_GROUPS, SUPPORT_STEPS } from '@konvergensi/domain';
import { Cases } from '../case/cases.page.tsx';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Commitments } from '../meeting/commitments.tsx';
import { PaperLinks } from '../meeting/paper-links.tsx';
import { Signatures } from '../meeting/signatures.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { FilterForm } from '../ui/filter-form.tsx';
import { Certainties } from './certainties.tsx';
import { WorkPlan } from './work-plan.tsx';

export interface MinilokProps {
  view: View;
  region: RegionRef;
  prepared: PreparedMonth;
  /** Open commitments that touch the sub-district. */
  obstacles: readonly CommitmentView[];
  /** The mini lokakarya of the month and the one before, when they were written. */
  held: MeetingView | null;
  before: MeetingView | null;
  agreed: readonly CommitmentView[];
}

/** A mini lokakarya prepared from the data of the sub-district's villages: to be gone through, and printed. */
export function MinilokPage(
  props: MinilokProps & { place: Place; cases: readonly CaseItem[]; hasLetterhead: boolean },
) {
  const { view, place, prepared, cases, held, hasLetterhead } = props;
  const { t } = view;
  const district = `/kabupaten/${place.region.code.slice(0, 5)}`;
  return (
    <PlaceFrame view={view} title={titleOf(props)} place={place} crumbs={[{ label: t('minilok.crumb') }]}>
      <h1>{titleOf(props)}</h1>
      <p class="lead">{t('minilok.lead')}</p>
      <PaperLinks
        view={view}
        word={`/wilayah/${place.region.code}/minilok/laporan.docx?bulan=${prepared.month}`}
        letterhead={`/wilayah/${place.region.code}/kop`}
        hasLetterhead={hasLetterhead}
      />
      <FilterForm
        view={view}
        action={`/wilayah/${place.region.code}/minilok`}
        month={{ label: t('minilok.month'), value: prepared.month }}
      />
      <p class="no-print">
        {held === null ? (
          <a href={`${district}/pertemuan?jenis=minilok`}>{t('minilok.write')}</a>
        ) : (
          <a href={`${district}/pertemuan/${held.id}`}>{t('minilok.minutes')}</a>
        )}
      </p>
      <p class="no-print">
        <a href={`/wilayah/${place.region.code}/ringkas?bulan=${prepared.month}`}>{t('brief.go')}</a>
      </p>
      {place.may('agenda.read') ? (
        <p class="no-print">
          <a href={`/wilayah/${place.region.code}/minilok/nama?bulan=${prepared.month}`}>{t('agenda.go')}</a>
        </p>
      ) : null}
      {cases.length === 0 ? (
        <p>{t('minilok.noCases')}</p>
      ) : (
        <Cases view={view} rows={cases} label={t('minilok.cases')} />
      )}
      <Prepared {...props} />
      {held === null ? null : (
        <p class="no-print">
          <a href={`${district}/pertemuan/${held.id}/rencana`}>{t('minilok.planWrite')}</a>
        </p>
      )}
    </PlaceFrame>
  );
}

const titleOf = ({ view: { t, dates }, region, prepared }: MinilokProps): string =>
  t('minilok.title', { place: region.name, month: dates.month(prepared.month) });

/** The report of a mini lokakarya, as it stands in the Word file: without the cases by name. */
export function MinilokReport(props: MinilokProps) {
  const { view, held } = props;
  const { t, dates } = view;
  return (
    <>
      <h1>{titleOf(props)}</h1>
      {held === null ? null : (
        <p>
          {t('meeting.opening', {
            day: dates.day(held.heldOn),
            place: held.place,
            title: held.title,
            leader: held.leader,
          })}
        </p>
      )}
      <Prepared {...props} />
      {held === null ? null : <Signatures view={view} meeting={held} />}
    </>
  );
}

function Prepared(props: MinilokProps) {
  const { view, region, prepared, obstacles, held, before, agreed } = props;
  const { t } = view;
  const ledger = `/kabupaten/${region.code.slice(0, 5)}/komitmen`;
  return (
    <>
      <LastMonth view={view} prepared={prepared} />
      <h2>{t('minilok.planBefore')}</h2>
      {before === null || before.workPlan.length === 0 ? (
        <p>{t('minilok.noPlanBefore')}</p>
      ) : (
        <WorkPlan view={view} rows={before.workPlan} />
      )}
      <Obstacles view={view} prepared={prepared} obstacles={obstacles} href={ledger} />
      <Certainties view={view} prepared={prepared} />
      <Standards view={view} prepared={prepared} />
      <Tabulation view={view} prepared={prepared} />
      <h2>{t('minilok.plan')}</h2>
      {held === null ? <p>{t('minilok.planAfter')}</p> : null}
      {held === null || held.workPlan.length === 0 ? null : <WorkPlan view={view} rows={held.workPlan} />}
      {agreed.length === 0 ? null : (
        <Commitments view={view} label={t('minilok.followUp')} rows={agreed} href={ledger} />
      )}
    </>
  );
}

function LastMonth({ view: { t }, prepared }: { view: View; prepared: PreparedMonth }) {
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

function Standards({ view: { t }, prepared }: { view: View; prepared: PreparedMonth }) {
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
            cell: ({ standards }: PreparedMonth['villages'][number]) => {
              const kept = standards[standard];
              return kept === null ? t('value.dash') : t(kept ? 'minilok.yes' : 'minilok.no');
            },
          })),
        ]}
      />
    </>
  );
}

/** Targets of the register beside what the teams tabulated: of all villages by group, then of each that tabulated. */
function Tabulation({ view: { t }, prepared }: { view: View; prepared: PreparedMonth }) {
  const tabulated = prepared.villages.filter(({ tabulation }) => tabulation !== null);
  const missing = prepared.villages.filter(({ tabulation }) => tabulation === null);
  const sums = SUPPORT_GROUPS.map((group) => ({
    name: t(`minilok.group.${group}`),
    target: prepared.villages.reduce((sum, { targets }) => sum + targets[group], 0),
    counts:
      tabulated.length === 0
        ? null
        : Object.fromEntries(
            SUPPORT_STEPS.map((step) => [
              step,
              tabulated.reduce((sum, { tabulation }) => sum + (tabulation?.[group][step] ?? 0), 0),
            ]),
          ),
  }));
  const rows = tabulated.flatMap(({ region, targets, tabulation }) =>
    SUPPORT_GROUPS.map((group) => ({
      name: `${region.name}, ${t(`minilok.group.${group}`)}`,
      target: targets[group],
      counts: tabulation?.[group] ?? null,
    })),
  );
  const columns = [
    { label: t('minilok.target'), number: true, cell: ({ target }: Tabulated) => target },
    ...SUPPORT_STEPS.map((step) => ({
      label: t(`minilok.step.${step}`),
      number: true,
      cell: ({ counts }: Tabulated) => counts?.[step] ?? t('value.dash'),
    })),
  ];
  return (
    <>
      <h2>{t('minilok.tabulation')}</h2>
      <DataTable
        label={t('minilok.tabulation')}
        rows={sums}
        columns={[{ label: t('minilok.groups'), cell: ({ name }) => name }, ...columns]}
      />
      {missing.length === 0 ? null : (
        <p>
          {t('minilok.notTabulated', { n: missing.length, names: missing.map(({ region }) => region.name).join(', ') })}
        </p>
      )}
      {rows.length === 0 ? null : (
        <DataTable
          label={t('minilok.byVillage')}
          rows={rows}
          columns={[{ label: t('minilok.villageGroup'), cell: ({ name }) => name }, ...columns]}
        />
      )}
    </>
  );
}

interface Tabulated {
  name: string;
  target: number;
  counts: Readonly<Record<string, number | null>> | null;
}
