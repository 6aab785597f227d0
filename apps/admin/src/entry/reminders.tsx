import type { EntryInbox } from '@konvergensi/contract';
import { inboxAddress } from './entry-address.ts';
import { indicatorName } from './entry-words.tsx';
import type { InboxProps } from './inbox.page.tsx';

type Line = EntryInbox['agencies'][number];
const NAMED = 8;

/** For each agency with something missing a text to send on. */
export function Reminders(props: InboxProps) {
  const { view, inbox, agency } = props;
  const { t } = view;
  const behind = inbox.agencies.filter(
    (one) => one.missing + one.incomplete > 0 && (agency === null || one.agency === agency),
  );
  if (behind.length === 0) return null;
  return (
    <section class="no-print">
      <h2>{t('entry.reminders')}</h2>
      <p class="small">{t('entry.remindersLead')}</p>
      {behind.map((line) => (
        <details class="card">
          <summary>
            {t('entry.reminderOf', {
              agency: t(`agency.${line.agency}`),
              missing: line.missing,
              incomplete: line.incomplete,
            })}
          </summary>
          <div class="field">
            <label for={`ingat-${line.agency}`}>{t('entry.reminderText')}</label>
            <textarea id={`ingat-${line.agency}`} rows={9} readonly>
              {reminderText(props, line)}
            </textarea>
          </div>
          <button class="plain" type="button" data-copy={`ingat-${line.agency}`} hidden>
            {t('share.copy')}
          </button>
        </details>
      ))}
    </section>
  );
}

function reminderText({ view, place, inbox, origin }: InboxProps, line: Line): string {
  const { t, dates } = view;
  const rows = inbox.rows.filter((row) => row.agency === line.agency);
  const given = (row: (typeof rows)[number]) => row.filled + row.noTarget;
  const named = (list: typeof rows) => {
    const names = list.slice(0, NAMED).map(({ indicator }) => `- ${indicatorName(view, indicator)}`);
    return list.length > NAMED ? [...names, `- ${t('entry.more', { n: list.length - NAMED })}`] : names;
  };
  const missing = rows.filter((row) => given(row) === 0);
  const incomplete = rows.filter((row) => given(row) > 0 && given(row) < row.places);
  const of = { agency: t(`agency.${line.agency}`), district: place.region.name };
  return [
    line.officers.length === 0 ? t('entry.dear', of) : t('entry.dearNamed', { ...of, names: line.officers.join(', ') }),
    t('entry.askFor', { period: dates.month(inbox.period), date: dates.day(inbox.due) }),
    ...(missing.length === 0 ? [] : [t('entry.askMissing'), ...named(missing)]),
    ...(incomplete.length === 0 ? [] : [t('entry.askIncomplete'), ...named(incomplete)]),
    t('entry.fillAt', { address: origin + inboxAddress(place.region.code, inbox.period, line.agency) }),
  ].join('\n');
}
