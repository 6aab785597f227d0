import type { ListedAccountView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Note } from '../ui/note.tsx';
import { TableBox } from '../ui/table-box.tsx';
import { Tag } from '../ui/tag.tsx';

export interface AccountListProps {
  view: View;
  place: Place;
  /** The rows of the list just handed in. */
  rows?: readonly ListedAccountView[];
  /** The same rows as CSV, sent again when they are confirmed. */
  csv?: string;
  refusal?: Refusal | null;
}

/** Accounts from a spreadsheet: what to hand in, then what each row would make. */
export function AccountListPage({ view, place, rows = [], csv = '', refusal = null }: AccountListProps) {
  const { t } = view;
  const { code, name } = place.region;
  const title = t('list.title', { name });
  const address = `/wilayah/${code}/pengguna/daftar`;
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('home.users'), href: `/wilayah/${code}/pengguna` }, { label: t('list.crumb') }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{title}</h1>
      {rows.length === 0 ? null : <Checked view={view} rows={rows} csv={csv} address={address} />}
      <h2>{t('list.hand')}</h2>
      <p>{t('list.lead')}</p>
      <p>
        <a href={`${address}.xlsx`}>{t('list.template')}</a>
      </p>
      <form class="card" method="post" action={address} enctype="multipart/form-data">
        <div class={refusal?.fields['file'] === undefined ? 'field' : 'field invalid'}>
          <label for="file">{t('list.file')}</label>
          <span class="hint" id="file-hint">
            {t('list.fileHint')}
          </span>
          <input type="file" id="file" name="file" accept=".xlsx,.csv" aria-describedby="file-hint" required />
        </div>
        <button type="submit">{t('list.check')}</button>
      </form>
    </PlaceFrame>
  );
}

interface CheckedProps {
  view: View;
  rows: readonly ListedAccountView[];
  csv: string;
  address: string;
}

function Checked({ view, rows, csv, address }: CheckedProps) {
  const { t } = view;
  const wrong = rows.filter(({ faults }) => faults.length > 0).length;
  if (wrong > 0) {
    return (
      <>
        <Note tone="warn">{t('list.someWrong', { wrong, n: rows.length })}</Note>
        <Rows view={view} rows={rows} />
      </>
    );
  }
  return (
    <>
      <Note tone="good">{t('list.allRight', { n: rows.length })}</Note>
      <Rows view={view} rows={rows} />
      <form method="post" action={address}>
        <input type="hidden" name="daftar" value={csv} />
        <button type="submit">{t('list.make', { n: rows.length })}</button>
      </form>
    </>
  );
}

function Rows({ view: { t }, rows }: { view: View; rows: readonly ListedAccountView[] }) {
  return (
    <TableBox label={t('list.crumb')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('list.line')}</th>
            <th scope="col">{t('user.person')}</th>
            <th scope="col">{t('user.account')}</th>
            <th scope="col">{t('user.role')}</th>
            <th scope="col">{t('user.region')}</th>
            <th scope="col">{t('list.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, name, username, role, roleWord, region, place, faults }) => (
            <tr>
              <td>{line}</td>
              <th scope="row">{name}</th>
              <td>{username}</td>
              <td>{role === null ? roleWord : t(`role.${role}`)}</td>
              <td>{region === null ? place : `${region.name} (${region.code})`}</td>
              <td>
                {faults.length === 0 ? (
                  <Tag tone="good">{t('list.ok')}</Tag>
                ) : (
                  faults.map((fault) => t(`list.fault.${fault}`)).join(' ')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
