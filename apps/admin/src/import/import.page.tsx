import type { ImportView } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import { sizeWords } from '../format/size-words.ts';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Progress } from '../ui/progress.tsx';
import { bringsNothing, ImportCountList } from './import-counts.tsx';
import { ImportIssues } from './import-issues.tsx';
import { isMoving, StateTag } from './import-state.tsx';

export interface ImportProps {
  view: View;
  place: Place;
  file: ImportView;
  refusal?: Refusal | null;
}

/** One file on its way: progress, report, decision, receipt. */
export function ImportPage({ view, place, file, refusal = null }: ImportProps) {
  const { t, dates } = view;
  const address = `/kabupaten/${place.region.code}/impor`;
  return (
    <PlaceFrame
      view={view}
      title={`${file.fileName}, ${t(`import.state.${file.state}`)}`}
      place={place}
      crumbs={[{ label: t('import.title'), href: address }, { label: file.fileName }]}
      {...(isMoving(file) ? { refresh: 3 } : {})}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <p class="kicker">
        <StateTag view={view} state={file.state} />
      </p>
      <h1>{file.fileName}</h1>
      <p class="quiet">
        {t('import.sentBy', { by: file.by, when: dates.instant(file.createdAt, zoneOfCode(place.region.code)) })} ·{' '}
        {sizeWords(view, file.sizeBytes)}
      </p>
      <ImportProgress view={view} file={file} />
      <Stage view={view} place={place} file={file} />
      <p class="no-print">
        <a href={address}>{t('import.backToList')}</a>
      </p>
    </PlaceFrame>
  );
}

/** The part that changes by itself; asked for alone while the job runs. */
export function ImportProgress({ view, file }: { view: View; file: ImportView }) {
  const { t } = view;
  if (!isMoving(file)) return <div id="kemajuan" />;
  const { phase, done, total } = file.progress;
  return (
    <div id="kemajuan" class="card" data-poll="2">
      <Progress view={view} label={t(`phase.${phase}`)} done={done} total={total} />
      <p class="quiet small">{t('import.progressNote')}</p>
    </div>
  );
}

function Stage({ view, place, file }: { view: View; place: Place; file: ImportView }) {
  switch (file.state) {
    case 'checked':
      return <Report view={view} place={place} file={file} />;
    case 'done':
      return <Receipt view={view} file={file} />;
    case 'failed':
      return <Failed view={view} place={place} file={file} />;
    case 'refused':
      return <Refused view={view} file={file} />;
    case 'cancelled':
      return <p class="note">{view.t('import.cancelledNote')}</p>;
    default:
      return null;
  }
}

interface StageProps {
  view: View;
  file: ImportView;
}

function Report({ view, place, file }: StageProps & { place: Place }) {
  const { t } = view;
  return (
    <>
      <h2>{t('import.report')}</h2>
      <p class="text">{t('import.reportLead')}</p>
      {file.outdated ? <p class="note warn">{t('import.outdated')}</p> : null}
      <SameFile view={view} file={file} />
      <Months view={view} file={file} />
      {file.counts === null ? null : <ImportCountList view={view} counts={file.counts} />}
      <Waiting view={view} file={file} />
      {place.may('import.write') ? <Decide view={view} file={file} label={t('import.commit')} /> : null}
      <ImportIssues view={view} file={file} />
    </>
  );
}

function Receipt({ view, file }: StageProps) {
  const { t, dates } = view;
  return (
    <>
      <div class="note good">
        <p>{t('import.doneNote')}</p>
        <ul class="links">
          {file.months.map((month) => (
            <li>
              <a href={`/wilayah/${file.district.code}?periode=${month}`}>
                {t('import.seeFigures', { month: dates.month(month) })}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <Waiting view={view} file={file} />
      <h2>{t('import.doneTitle')}</h2>
      {file.counts === null ? null : <ImportCountList view={view} counts={file.counts} />}
      <ImportIssues view={view} file={file} />
    </>
  );
}

function Failed({ view, place, file }: StageProps & { place: Place }) {
  const { t } = view;
  return (
    <>
      <p class="note bad">{t('import.failedNote')}</p>
      {place.may('import.write') ? <Decide view={view} file={file} label={t('import.retry')} /> : null}
    </>
  );
}

function Refused({ view: { t }, file }: StageProps) {
  return (
    <div class="note bad">
      <h2>{t('import.refusedTitle')}</h2>
      <p>{file.refusal?.problem}</p>
      <p>{t('import.remedy', { text: file.refusal?.remedy ?? '' })}</p>
    </div>
  );
}

function Decide({ view: { t }, file, label }: StageProps & { label: string }) {
  const address = `/kabupaten/${file.district.code}/impor/${file.id}`;
  return (
    <form method="post" action={`${address}/catat`}>
      <input type="hidden" name="version" value={String(file.version)} />
      <button type="submit">{label}</button>
      <button class="plain" type="submit" formaction={`${address}/batal`}>
        {t('import.cancel')}
      </button>
    </form>
  );
}

function Waiting({ view: { t }, file }: StageProps) {
  if (file.waiting === 0) return null;
  return (
    <div class="note warn">
      <p>
        {t('import.waitingNote', { n: file.waiting })}{' '}
        <a href={`/kabupaten/${file.district.code}/impor/${file.id}/periksa`}>{t('import.decideNow')}</a>
      </p>
    </div>
  );
}

function SameFile({ view: { t }, file }: StageProps) {
  if (file.sameFileAs !== null) {
    return (
      <div class="note">
        <p>
          {t('import.sameFile')}{' '}
          <a href={`/kabupaten/${file.district.code}/impor/${file.sameFileAs}`}>{t('import.sameFileLink')}</a>
        </p>
      </div>
    );
  }
  return file.counts !== null && bringsNothing(file.counts) ? <p class="note">{t('import.nothing')}</p> : null;
}

function Months({ view: { t, dates }, file }: StageProps) {
  if (file.months.length === 0) return null;
  return <p>{t('import.months', { months: file.months.map((month) => dates.month(month)).join(', ') })}</p>;
}
