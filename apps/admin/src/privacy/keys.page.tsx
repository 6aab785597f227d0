import type { KeyRotationView, Me } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Note } from '../ui/note.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { Progress } from '../ui/progress.tsx';
import { SummaryList } from '../ui/summary-list.tsx';

export interface KeysProps {
  view: View;
  me: Me;
  keys: KeyRotationView;
  refusal?: Refusal | null;
}

/** The operator's page: which key seals NIK and card numbers, and how far a new one is. Numbers are seen by nobody here. */
export function KeysPage({ view, me, keys, refusal = null }: KeysProps) {
  const { t, dates } = view;
  const title = t('keys.title');
  return (
    <PageFrame view={view} title={title} me={me} crumbs={[{ label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{title}</h1>
      <p class="lead">{t('keys.lead')}</p>
      <SummaryList
        rows={[
          [t('keys.current'), <code>{keys.current}</code>],
          [t('keys.before'), keys.before === null ? t('keys.noBefore') : <code>{keys.before}</code>],
          [
            t('keys.started'),
            keys.startedAt === null ? t('keys.notStarted') : dates.instant(keys.startedAt, 'Asia/Jakarta'),
          ],
        ]}
      />
      <Rotation view={view} keys={keys} />
    </PageFrame>
  );
}

function Rotation({ view, keys }: { view: View; keys: KeyRotationView }) {
  const { t, numbers } = view;
  if (keys.startedAt === null) {
    return keys.before === null ? (
      <Note>
        <p>{t('keys.how')}</p>
      </Note>
    ) : (
      <form class="card" method="post" action="/kunci">
        <p>{t('keys.ready')}</p>
        <button type="submit">{t('keys.rotate')}</button>
      </form>
    );
  }
  const done = keys.districts.filter(({ finishedAt }) => finishedAt !== null).length;
  const left = keys.districts.reduce((sum, { leftAsWas }) => sum + leftAsWas, 0);
  return (
    <>
      <Progress view={view} label={t('keys.progress')} done={done} total={keys.districts.length} />
      {done === keys.districts.length ? (
        <Note tone={left === 0 ? 'good' : 'warn'}>
          <p>{left === 0 ? t('keys.done') : t('keys.left', { n: left })}</p>
        </Note>
      ) : null}
      <DataTable
        label={t('keys.progress')}
        rows={keys.districts}
        columns={[
          { label: t('table.name'), cell: ({ name }) => name },
          {
            label: t('keys.villages'),
            number: true,
            cell: ({ villagesDone, villages }) => t('value.ofMany', { part: villagesDone, whole: villages }),
          },
          { label: t('keys.sealed'), number: true, cell: ({ sealed }) => numbers.whole(sealed) },
          { label: t('keys.unopened'), number: true, cell: ({ leftAsWas }) => numbers.whole(leftAsWas) },
        ]}
      />
    </>
  );
}
