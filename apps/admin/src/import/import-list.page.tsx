import type { importListItem } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { TableBox } from '../ui/table-box.tsx';
import { StateTag } from './import-state.tsx';

export type ImportListItem = ReturnType<typeof importListItem.parse>;

export interface ImportListProps {
  view: View;
  place: Place;
  imports: readonly ImportListItem[];
  refusal?: Refusal | null;
}

export function ImportListPage({ view, place, imports, refusal = null }: ImportListProps) {
  const { t } = view;
  const title = t('import.title');
  return (
    <PlaceFrame view={view} title={`${title}, ${place.region.name}`} place={place} crumbs={[{ label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{title}</h1>
      <p class="lead">{t('import.lead')}</p>
      {place.may('import.write') ? <UploadForm view={view} place={place} wrong={refusal?.fields['file']} /> : null}
      <h2>{t('import.list')}</h2>
      {imports.length === 0 ? (
        <div class="empty">
          <p>{t('import.none')}</p>
        </div>
      ) : (
        <ImportTable view={view} code={place.region.code} imports={imports} />
      )}
    </PlaceFrame>
  );
}

interface UploadProps {
  view: View;
  place: Place;
  wrong: string | undefined;
}

function UploadForm({ view: { t }, place, wrong }: UploadProps) {
  return (
    <form class="card" method="post" enctype="multipart/form-data" action={`/kabupaten/${place.region.code}/impor`}>
      <div class={wrong === undefined ? 'field' : 'field invalid'}>
        <label for="file">{t('import.file')}</label>
        <span class="hint" id="file-hint">
          {t('import.fileHint')} {place.practice ? t('import.practiceOnly') : ''}
        </span>
        {wrong === undefined ? null : <span class="wrong">{wrong}</span>}
        <input
          type="file"
          id="file"
          name="file"
          required
          accept=".xls,.xlsx,.csv,.txt,.html"
          aria-describedby="file-hint"
        />
      </div>
      <button type="submit">{t('import.upload')}</button>
    </form>
  );
}

interface ImportTableProps {
  view: View;
  code: string;
  imports: readonly ImportListItem[];
}

function ImportTable({ view, code, imports }: ImportTableProps) {
  const { t, dates, numbers } = view;
  return (
    <TableBox label={t('import.list')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('import.file')}</th>
            <th scope="col">{t('table.state')}</th>
            <th scope="col" class="n">
              {t('import.rows')}
            </th>
            <th scope="col" class="n">
              {t('import.waiting')}
            </th>
            <th scope="col">{t('import.by')}</th>
            <th scope="col">{t('import.when')}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((item) => (
            <tr>
              <th scope="row">
                <a href={`/kabupaten/${code}/impor/${item.id}`}>{item.fileName}</a>
              </th>
              <td>
                <StateTag view={view} state={item.state} />
              </td>
              <td class="n">{numbers.whole(item.counts?.rows ?? item.progress.total ?? 0)}</td>
              <td class="n">{numbers.whole(item.waiting)}</td>
              <td>{item.by}</td>
              <td>{dates.instant(item.createdAt, zoneOfCode(code))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
