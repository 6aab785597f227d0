import type { FirstLoadReport } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { DataTable } from '../ui/data-table.tsx';
import type { Refusal } from '../ui/error-summary.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { RegisterFrame } from './register-frame.tsx';

export interface FirstLoadProps {
  view: View;
  place: Place;
  report: FirstLoadReport | null;
  refusal?: Refusal | null;
}

/** The first load of a village's register: template, file, what was found in it, and the confirmation. */
export function FirstLoadPage({ view, place, report, refusal = null }: FirstLoadProps) {
  const { t } = view;
  const { code } = place.region;
  const title = t('reg.load');
  const address = `/desa/${code}/muat`;
  return (
    <RegisterFrame
      view={view}
      place={place}
      title={title}
      lead={t('reg.loadLead')}
      refusal={refusal}
      notice={report?.committed === true ? t('reg.loadDone') : null}
    >
      <p>
        <a href={`${address}/templat.xlsx`}>{t('reg.loadTemplate')}</a>
      </p>
      {report === null ? null : <Report view={view} report={report} />}
      {report === null || report.committed || report.rows === report.errorRows ? null : (
        <form method="post" action={`${address}/${report.id}`}>
          <button type="submit">{t('reg.loadCommit', { n: report.rows - report.errorRows })}</button>
        </form>
      )}
      <form class="card narrow" method="post" action={address} enctype="multipart/form-data">
        <div class="field">
          <label for="file">{t('reg.loadFile')}</label>
          <input type="file" id="file" name="file" accept=".xlsx,.csv,.xls" required />
        </div>
        <button class={report === null ? undefined : 'plain'} type="submit">
          {t('reg.loadCheck')}
        </button>
      </form>
    </RegisterFrame>
  );
}

function Report({ view: { t, numbers }, report }: { view: View; report: FirstLoadReport }) {
  const counts = ['rows', 'households', 'people', 'known', 'pregnancies', 'catin', 'errorRows'] as const;
  return (
    <>
      <SummaryList counts rows={counts.map((name) => [t(`reg.load.${name}`), numbers.whole(report[name])])} />
      {report.errors.length === 0 ? null : (
        <DataTable
          label={t('reg.loadErrors')}
          rows={report.errors}
          columns={[
            { label: t('reg.loadLine'), cell: ({ line }) => String(line) },
            { label: t('reg.loadFound'), cell: ({ found }) => (found === '' ? t('value.dash') : found) },
            { label: t('reg.loadProblem'), wide: true, cell: ({ message }) => message },
          ]}
        />
      )}
    </>
  );
}
