import type { AksiProgress } from '@konvergensi/contract';
import { type Coaching, coachingOf } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';

type Row = { region: AksiProgress['districts'][number]['region']; coaching: Coaching };

/** Whom the province coaches first and in what, with a text for each that can be sent on. */
export function CoachingList({ view, progress }: { view: View; progress: AksiProgress }) {
  const { t, numbers } = view;
  const rows: Row[] = progress.districts
    .map(({ region, outputs }) => ({ region, coaching: coachingOf(outputs) }))
    .sort((a, b) => a.coaching.share - b.coaching.share || (a.region.code < b.region.code ? -1 : 1));
  const codes = (list: readonly string[]) => (list.length === 0 ? t('value.dash') : list.join(', '));
  return (
    <>
      <h2>{t('coach.title')}</h2>
      <p>{t('coach.lead')}</p>
      <DataTable
        label={t('coach.title')}
        rows={rows}
        columns={[
          {
            label: t('aksi.district'),
            cell: ({ region }) => <a href={`/kabupaten/${region.code}/aksi?tahun=${progress.year}`}>{region.name}</a>,
          },
          { label: t('coach.share'), number: true, cell: ({ coaching }) => numbers.percent(coaching.share * 100) },
          { label: t('coach.late'), wide: true, cell: ({ coaching }) => codes(coaching.late) },
          { label: t('coach.returned'), wide: true, cell: ({ coaching }) => codes(coaching.returned) },
          { label: t('coach.waiting'), wide: true, cell: ({ coaching }) => codes(coaching.waiting) },
        ]}
      />
      {rows
        .filter(({ coaching }) => coaching.late.length + coaching.returned.length > 0)
        .map(({ region, coaching }) => (
          <details class="card no-print">
            <summary>{t('coach.textFor', { district: region.name })}</summary>
            <div class="field">
              <label for={`bina-${region.code}`}>{t('entry.reminderText')}</label>
              <textarea id={`bina-${region.code}`} rows={8} readonly>
                {reminder(view, progress, { region, coaching })}
              </textarea>
            </div>
            <button class="plain" type="button" data-copy={`bina-${region.code}`} hidden>
              {t('share.copy')}
            </button>
          </details>
        ))}
    </>
  );
}

function reminder({ t, dates, language }: View, progress: AksiProgress, { region, coaching }: Row): string {
  const line = (code: string) => {
    const output = progress.outputs.find((one) => one.code === code);
    const due = output?.dueOn ?? null;
    const name = `${code} ${output?.name[language] ?? ''}`;
    return `- ${due === null ? name : t('coach.dueOn', { name, day: dates.day(due) })}`;
  };
  return [
    t('coach.dear', { district: region.name, year: progress.year }),
    ...(coaching.late.length === 0 ? [] : [t('coach.askLate'), ...coaching.late.map(line)]),
    ...(coaching.returned.length === 0 ? [] : [t('coach.askReturned'), ...coaching.returned.map(line)]),
    t('coach.thanks', { province: progress.region.name }),
  ].join('\n');
}
