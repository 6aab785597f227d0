import type { EntryInbox } from '@konvergensi/contract';
import type { Agency } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { MOST_TEMPLATE_ROWS } from './template-rows.ts';

interface FileCardProps {
  view: View;
  code: string;
  inbox: EntryInbox;
  agency: Agency | null;
}

/** The way by Excel: take the template, fill it, hand it in; it is checked before anything is saved. */
export function FileCard({ view: { t, dates }, code, inbox, agency }: FileCardProps) {
  const fits = inbox.rows.reduce((sum, { places }) => sum + places, 0) <= MOST_TEMPLATE_ROWS;
  const opd = agency === null ? '' : `&opd=${agency}`;
  return (
    <section class="card no-print">
      <h2>{t('entry.byFile')}</h2>
      {fits && inbox.rows.length > 0 ? (
        <p>
          <a href={`/kabupaten/${code}/isian/templat?periode=${inbox.period}${opd}`}>
            {t('entry.template', { period: dates.month(inbox.period) })}
          </a>
        </p>
      ) : (
        <p class="small">{t('entry.templateEach')}</p>
      )}
      <UploadForm view={{ t }} code={code} period={inbox.period} />
    </section>
  );
}

export function UploadForm({ view: { t }, code, period }: { view: Pick<View, 't'>; code: string; period: string }) {
  return (
    <form method="post" action={`/kabupaten/${code}/isian/unggah?periode=${period}`} enctype="multipart/form-data">
      <input type="hidden" name="period" value={period} />
      <div class="field">
        <label for="file">{t('entry.file')}</label>
        <input id="file" name="file" type="file" accept=".xlsx,.csv" required />
      </div>
      <button type="submit">{t('entry.check')}</button>
    </form>
  );
}
