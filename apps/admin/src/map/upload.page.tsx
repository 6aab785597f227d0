import type { DistrictMap, MapReceipt } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { regionName } from '../ui/region-name.ts';
import { SummaryList } from '../ui/summary-list.tsx';

export interface UploadProps {
  view: View;
  place: Place;
  map: DistrictMap | null;
  source: string;
  receipt?: MapReceipt | null;
  refusal?: Refusal | null;
}

const NAMED = 12;

/** A district's borders from its own file; what was matched is said after. */
export function MapUploadPage({ view, place, map, source, receipt = null, refusal = null }: UploadProps) {
  const { t, dates } = view;
  const { code, name } = place.region;
  const wrong = refusal?.fields['file'];
  return (
    <PlaceFrame view={view} title={t('map.uploadTitle')} place={place} crumbs={[{ label: t('map.uploadTitle') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      {receipt === null ? null : <Receipt view={view} receipt={receipt} code={code} />}
      <h1>{t('map.uploadTitle')}</h1>
      <p class="lead">{t('map.uploadLead', { name })}</p>
      {map === null ? null : (
        <SummaryList
          rows={[
            [t('map.file'), map.fileName],
            [t('map.sourceLabel'), map.source],
            [t('map.by'), `${map.by}, ${dates.instant(map.at, zoneOfCode(code))}`],
          ]}
        />
      )}
      <form
        class="card narrow"
        method="post"
        action={`/kabupaten/${code}/peta`}
        enctype="multipart/form-data"
        novalidate
      >
        <div class={wrong === undefined ? 'field' : 'field invalid'}>
          <label for="file">{t('map.fileLabel')}</label>
          <span class="hint" id="file-hint">
            {t('map.fileHint')}
          </span>
          {wrong === undefined ? null : <span class="wrong">{wrong}</span>}
          <input
            type="file"
            id="file"
            name="file"
            accept=".geojson,.json,application/geo+json"
            aria-describedby="file-hint"
            required
          />
        </div>
        <Field
          name="source"
          label={t('map.sourceLabel')}
          hint={t('map.sourceHint')}
          value={source}
          errors={refusal?.fields}
        />
        <button type="submit">{t('map.send')}</button>
        <a class="button plain" href={`/wilayah/${code}/peta`}>
          {t('form.cancel')}
        </a>
      </form>
    </PlaceFrame>
  );
}

function Receipt({ view, receipt, code }: { view: View; receipt: MapReceipt; code: string }) {
  const { t } = view;
  const { villages, without, unknown, pointsBefore, pointsAfter } = receipt;
  const listed = (names: readonly string[]) =>
    names.slice(0, NAMED).join(', ') +
    (names.length > NAMED ? `, ${t('region.andMore', { n: names.length - NAMED })}` : '');
  return (
    <div class="note good" role="status">
      <p>
        <b>{t('map.done', { n: villages })}</b> <a href={`/wilayah/${code}/peta`}>{t('map.see')}</a>
      </p>
      <p class="small">{t('map.points', { before: pointsBefore, after: pointsAfter })}</p>
      {without.length === 0 ? null : (
        <p class="small">{t('map.without', { n: without.length, names: listed(without.map(regionName)) })}</p>
      )}
      {unknown.length === 0 ? null : (
        <p class="small">{t('map.unknown', { n: unknown.length, codes: listed(unknown) })}</p>
      )}
    </div>
  );
}
