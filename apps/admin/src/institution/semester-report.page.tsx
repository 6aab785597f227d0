import type { AksiYear, CommitmentView, Figure, MeetingView, TppsPage } from '@konvergensi/contract';
import { indicatorByCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Commitments, ownerWord } from '../meeting/commitments.tsx';
import { PaperLinks } from '../meeting/paper-links.tsx';
import { DataTable } from '../ui/data-table.tsx';
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
