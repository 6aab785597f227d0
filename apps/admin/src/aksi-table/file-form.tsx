import type { AksiFileRead } from '@konvergensi/contract';
import type { LineKind } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Note } from '../ui/note.tsx';

/** Lines from a file, as the page gives it out: whole or not at all. */
export function FileForm({ view: { t }, kind, address }: { view: View; kind: LineKind; address: string }) {
  return (
    <details class="card no-print">
      <summary>{t('tabel.file')}</summary>
      <p class="small">{t('tabel.fileHint')}</p>
      <form method="post" action={`${address}/berkas`} enctype="multipart/form-data">
        <input type="hidden" name="kind" value={kind} />
        <div class="field">
          <label for="file">{t('tabel.fileLabel')}</label>
          <input id="file" name="file" type="file" accept=".xlsx,.csv" required />
        </div>
        <button type="submit">{t('tabel.fileSend')}</button>
      </form>
    </details>
  );
}

/** What came of a file: written, or what is wrong in which row. */
export function FileOutcome({ view, read }: { view: View; read: AksiFileRead | null }) {
  const { t } = view;
  if (read === null) return null;
  const { added, changed, same, wrong } = read;
  if (wrong.length === 0) {
    return (
      <Note tone="good">
        <p>{t('tabel.fileDone', { added, changed, same })}</p>
      </Note>
    );
  }
  return (
    <>
      <Note tone="bad">
        <p>{t('tabel.fileWrong', { n: wrong.length })}</p>
      </Note>
      <DataTable
        label={t('tabel.file')}
        rows={wrong}
        columns={[
          { label: t('tabel.fileRow'), cell: ({ line }) => line },
          { label: t('tabel.fileColumn'), cell: ({ column }) => column },
          { label: t('tabel.fileFound'), cell: ({ found }) => found || t('value.dash') },
          { label: t('tabel.fileProblem'), wide: true, cell: ({ problem }) => problem },
        ]}
      />
    </>
  );
}
