import type { EntryInbox } from '@konvergensi/contract';
import type { Agency } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Note } from '../ui/note.tsx';
import { OneFilter } from '../ui/one-filter.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { Tag } from '../ui/tag.tsx';
import { AboveTarget } from './above-target.tsx';
import { inboxAddress, sheetAddress } from './entry-address.ts';
import { indicatorName } from './entry-words.tsx';
import { FileCard } from './file-card.tsx';
import { Reminders } from './reminders.tsx';

export interface InboxProps {
  view: View;
  place: Place;
  inbox: EntryInbox;
  agency: Agency | null;
  origin: string;
}

export const isLate = ({ due, today }: Pick<EntryInbox, 'due' | 'today'>): boolean => today > due;

/** What agencies have filled in of a period, what is missing, what was sent back. */
export function InboxPage(props: InboxProps) {
  const { view, place, inbox, agency } = props;
  const { t, dates } = view;
  const { code, name } = place.region;
  const title = t('entry.title', { period: dates.month(inbox.period) });
  return (
    <PlaceFrame view={view} title={`${title}, ${name}`} place={place} crumbs={[{ label: t('entry.go') }]}>
      <h1>{title}</h1>
      <p class="lead">
        {t('entry.due', { date: dates.day(inbox.due) })}{' '}
        {isLate(inbox) ? <Tag tone="bad">{t('entry.late')}</Tag> : null}
      </p>
      {inbox.carriedFrom === null ? null : <Note>{t('entry.carried', { year: String(inbox.carriedFrom) })}</Note>}
      <OneFilter
        view={view}
        action={`/kabupaten/${code}/isian`}
        name="periode"
        label={t('region.period')}
        options={inbox.periods.map((value) => ({ value, label: dates.month(value) }))}
        chosen={inbox.period}
        kept={{ opd: agency ?? 'semua' }}
      />
      <Tabs
        label={t('entry.agencies')}
        tabs={[
          { label: t('entry.all'), href: inboxAddress(code, inbox.period, 'semua'), current: agency === null },
          ...inbox.agencies.map((one) => ({
            label: t(`agency.${one.agency}`),
            href: inboxAddress(code, inbox.period, one.agency),
            current: one.agency === agency,
            count: one.missing + one.incomplete === 0 ? undefined : String(one.missing + one.incomplete),
          })),
        ]}
      />
      {inbox.rows.length === 0 ? <Empty title={t('entry.nothingAsked')} /> : <Rows {...props} />}
      <AboveTarget view={view} inbox={inbox} />
      {inbox.may.write ? <FileCard view={view} code={code} inbox={inbox} agency={agency} /> : null}
      <Reminders {...props} />
    </PlaceFrame>
  );
}

function Rows({ view, place, inbox, agency }: InboxProps) {
  const { t, dates, now } = view;
  const given = ({ filled, noTarget }: EntryInbox['rows'][number]) => filled + noTarget;
  return (
    <DataTable
      label={t('entry.indicators')}
      rows={inbox.rows}
      columns={[
        {
          label: t('entry.indicator'),
          cell: ({ indicator, level, agency: of }) => (
            <>
              <a href={sheetAddress({ district: place.region.code, indicator, period: inbox.period, level })}>
                {indicatorName(view, indicator)}
              </a>
              {agency === null ? <small>{t(`agency.${of}`)}</small> : null}
            </>
          ),
        },
        {
          label: t('entry.filledHead'),
          cell: (row) => (
            <>
              <Tag tone={given(row) === 0 ? 'bad' : given(row) < row.places ? 'warn' : 'good'}>
                {t(given(row) === 0 ? 'entry.notFilled' : given(row) < row.places ? 'entry.partly' : 'entry.full')}
              </Tag>
              <small>{`${t('value.ofMany', { part: given(row), whole: row.places })} ${t(`entry.level.${row.level}`)}`}</small>
              {row.noTarget === 0 ? null : <small>{t('entry.noTargetN', { n: row.noTarget })}</small>}
            </>
          ),
        },
        { label: t('entry.stateHead'), cell: (row) => <States view={view} row={row} /> },
        {
          label: t('entry.missing'),
          wide: true,
          cell: (row) => <Missing view={view} row={row} />,
        },
        {
          label: t('entry.last'),
          cell: ({ lastAt }) => (lastAt === null ? t('value.dash') : dates.ago(lastAt, now)),
        },
      ]}
    />
  );
}

const TONES = { returned: 'warn', draft: 'plain', verified: 'info', locked: 'good' } as const;
const STATES = ['returned', 'draft', 'verified', 'locked'] as const;

/** How many values are how far; one that came back is told apart from the other drafts. */
function States({ view: { t }, row }: { view: View; row: EntryInbox['rows'][number] }) {
  const count = { ...row, draft: row.draft - row.returned };
  const shown = STATES.filter((state) => count[state] > 0);
  if (shown.length === 0) return <>{t('value.dash')}</>;
  return (
    <>
      {shown.map((state) => (
        <div>
          <Tag tone={TONES[state]}>{`${count[state]} ${t(`entry.state.${state}`)}`}</Tag>
        </div>
      ))}
    </>
  );
}

const NAMED = 3;

function Missing({ view: { t }, row }: { view: View; row: EntryInbox['rows'][number] }) {
  const all = row.places - row.filled - row.noTarget;
  if (all <= 0) return <>{t('value.dash')}</>;
  const names = row.missing.slice(0, NAMED).join(', ');
  return <>{all > NAMED ? t('entry.andMore', { names, n: all - NAMED }) : names}</>;
}
