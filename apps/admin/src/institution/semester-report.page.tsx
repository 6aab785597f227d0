import type {
  AksiYear,
  AuditPage,
  CaseCounts,
  CommitmentView,
  Figure,
  MeetingView,
  PledgeView,
  TppsPage,
} from '@konvergensi/contract';
import { CASE_STAGES, indicatorByCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Commitments, ownerWord } from '../meeting/commitments.tsx';
import { PaperLinks } from '../meeting/paper-links.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { Tabs } from '../ui/tabs.tsx';

export interface SemesterReport {
  view: View;
  region: Place['region'];
  /** `2026-S1`, its first and last day. */
  semester: string;
  from: string;
  to: string;
  team: TppsPage;
  figures: readonly Figure[];
  before: readonly Figure[];
  aksi: AksiYear['aksi'];
  /** What was done for single children; null for who may not read it. */
  cases: CaseCounts | null;
  audit: AuditPage['semesters'][number] | null;
  foster: readonly PledgeView[] | null;
  meetings: readonly MeetingView[];
  commitments: readonly CommitmentView[];
}

/** What a team reports each half-year, made of the figures and the books of the district. */
export function SemesterReportPage(
  props: SemesterReport & { place: Place; hasLetterhead: boolean; semesters: readonly string[] },
) {
  const { view, place, semester, hasLetterhead, semesters } = props;
  const { t, dates } = view;
  const address = `/kabupaten/${place.region.code}/laporan-tpps`;
  return (
    <PlaceFrame
      view={view}
      title={t('tpps.reportTitle', { place: place.region.name })}
      place={place}
      crumbs={[{ label: t('tpps.crumb'), href: `/wilayah/${place.region.code}/tpps` }, { label: t('tpps.report') }]}
    >
      <Tabs
        label={t('period.kind.semester')}
        tabs={semesters.map((one) => ({
          label: dates.month(one),
          href: `${address}?semester=${one}`,
          current: one === semester,
        }))}
      />
      <PaperLinks
        view={view}
        word={`/kabupaten/${place.region.code}/laporan-tpps.docx?semester=${semester}`}
        letterhead={`/wilayah/${place.region.code}/kop`}
        hasLetterhead={hasLetterhead}
      />
      <article class="paper">
        <Report {...props} />
      </article>
    </PlaceFrame>
  );
}

/** The paper itself. */
export function Report(props: SemesterReport) {
  const { view, region, semester, team, meetings } = props;
  const { t, dates } = view;
  const { own, below } = team;
  return (
    <>
      <h1>{t('tpps.reportTitle', { place: region.name })}</h1>
      <p class="lead">{dates.month(semester)}</p>
      <p>
        {own === null ? t('tpps.none') : t('tpps.decreeIs', { decree: own.decree, day: dates.day(own.decreeOn) })}{' '}
        {t('tpps.belowHave', { n: below.filter(({ decree }) => decree !== null).length, of: below.length })}
      </p>
      <Figures {...props} />
      <AksiDone {...props} />
      <ForCases {...props} />
      <h2>{t('meeting.title')}</h2>
      {meetings.length === 0 ? (
        <p>{t('tpps.noMeetings')}</p>
      ) : (
        <DataTable
          label={t('meeting.title')}
          rows={meetings}
          columns={[
            { label: t('meeting.heldOn'), cell: ({ heldOn }) => dates.day(heldOn) },
            {
              label: t('meeting.name'),
              cell: ({ title, kind, region: of }) => (
                <>
                  {title}
                  <small>{`${t(`meeting.kind.${kind}`)}, ${of.name}`}</small>
                </>
              ),
            },
            {
              label: t('tpps.people'),
              number: true,
              cell: ({ attendance }) => attendance.reduce((sum, { people }) => sum + people, 0),
            },
          ]}
        />
      )}
      <Promises {...props} />
    </>
  );
}

/** Each figure of the half-year beside the half-year before. */
function Figures({ view, figures, before, semester }: SemesterReport) {
  const { t, numbers, dates, language } = view;
  const named = figures.filter(({ indicator }) => indicatorByCode.get(indicator)?.kind === 'growth');
  const shown = (figure: Figure | undefined) =>
    figure === undefined || figure.value === null || figure.denominator === null
      ? t('value.dash')
      : t('tpps.share', {
          value: numbers.percent(figure.value),
          n: numbers.whole(figure.numerator),
          of: numbers.whole(figure.denominator),
        });
  return (
    <>
      <h2>{t('tpps.figures')}</h2>
      {named.length === 0 ? (
        <p>{t('tpps.noFigures')}</p>
      ) : (
        <DataTable
          label={t('tpps.figures')}
          rows={named}
          columns={[
            {
              label: t('ledger.indicator'),
              cell: ({ indicator }) => indicatorByCode.get(indicator)?.name[language] ?? '',
            },
            { label: dates.month(semester), number: true, cell: (figure) => shown(figure) },
            {
              label: t('tpps.before'),
              number: true,
              cell: ({ indicator }) => shown(before.find((one) => one.indicator === indicator)),
            },
          ]}
        />
      )}
    </>
  );
}

/** Cases by how far they are, the audit of the half-year, and foster parents: counts alone. */
function ForCases({ view, cases, audit, foster, from, to }: SemesterReport) {
  const { t, dates, numbers } = view;
  if (cases === null) return null;
  const held = audit?.audit?.heldOn ?? null;
  const delivered = (foster ?? []).flatMap(({ deliveries }) => deliveries).filter(({ on }) => from <= on && on <= to);
  const rows: [string, string][] = [
    ...CASE_STAGES.map((stage): [string, string] => [t(`case.stage.${stage}`), numbers.whole(cases[stage])]),
    [t('tpps.auditHeld'), held === null ? t('tpps.notHeld') : dates.day(held)],
    [t('tpps.audited'), numbers.whole(audit?.papers.length ?? 0)],
    [t('tpps.fostered'), numbers.whole(new Set((foster ?? []).map((one) => one.case)).size)],
    [t('tpps.delivered'), numbers.whole(delivered.length)],
  ];
  return (
    <>
      <h2>{t('tpps.cases')}</h2>
      <SummaryList rows={rows} counts card={false} />
    </>
  );
}

function AksiDone({ view, aksi }: SemesterReport) {
  const { t, language } = view;
  if (aksi.length === 0) return null;
  return (
    <>
      <h2>{t('tpps.aksi')}</h2>
      <DataTable
        label={t('tpps.aksi')}
        rows={aksi}
        columns={[
          { label: t('tpps.aksi'), cell: ({ code, name }) => `${code}. ${name[language]}` },
          ...(['accepted', 'submitted'] as const).map((state) => ({
            label: t(`aksi.state.${state}`),
            number: true,
            cell: ({ outputs }: AksiYear['aksi'][number]) =>
              t('aksi.of', { n: outputs.filter((one) => one.state === state).length, of: outputs.length }),
          })),
        ]}
      />
    </>
  );
}

/** How the promises stand, those that are late, and what stands in the way of the open ones. */
function Promises({ view, commitments, from, to }: SemesterReport) {
  const { t } = view;
  const open = commitments.filter(({ state }) => state === 'open');
  const closed = commitments.filter(({ closedOn }) => closedOn !== null && from <= closedOn && closedOn <= to);
  const late = open.filter(({ late: isLate }) => isLate);
  const hindered = open.filter(({ problem }) => problem !== null);
  return (
    <>
      <h2>{t('ledger.title')}</h2>
      <p>{t('tpps.promises', { open: open.length, late: late.length, closed: closed.length })}</p>
      {late.length === 0 ? null : <Commitments view={view} label={t('ledger.lates')} rows={late} />}
      {hindered.length === 0 ? null : (
        <>
          <h2>{t('tpps.obstacles')}</h2>
          <ul>
            {hindered.map(({ problem, cause, what, ownerAgency }) => (
              <li>
                {[problem, cause, `${t('tpps.followed')} ${what} (${ownerWord(view, ownerAgency)})`]
                  .filter((part) => part !== null)
                  .join('. ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
