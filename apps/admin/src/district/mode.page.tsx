import type { DistrictDetail } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Tick } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { GovernanceForm, type GovernanceValues } from './governance-form.tsx';
import { GovernanceRecord } from './governance-record.tsx';

export interface ModeProps {
  view: View;
  place: Place;
  district: DistrictDetail;
  values: GovernanceValues;
  refusal?: Refusal | null;
  notice?: string | null;
}

/** Practice or operational, and what the province has recorded before real people may come in. */
export function ModePage({ view, place, district, values, refusal = null, notice = null }: ModeProps) {
  const { t } = view;
  const { code, name } = place.region;
  const title = t('mode.title');
  const practice = district.mode === 'latihan';
  const operates = place.may('district.operate');
  return (
    <PlaceFrame
      view={view}
      title={`${title}, ${name}`}
      place={place}
      crumbs={[{ label: t('district.settings'), href: `/kabupaten/${code}` }, { label: title }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class={practice ? 'note warn' : 'note good'}>{practice ? t('mode.isPractice') : t('mode.isOperational')}</p>
      {district.governance === null ? null : <GovernanceRecord view={view} governance={district.governance} />}
      {operates && practice ? <ResetForm view={view} code={code} /> : null}
      {operates ? (
        <>
          <h2>{practice ? t('mode.operate') : t('mode.update')}</h2>
          {practice ? <p class="text">{t('mode.operateNote')}</p> : null}
          <GovernanceForm
            view={view}
            action={`/kabupaten/${code}/mode`}
            values={values}
            errors={refusal?.fields ?? {}}
            submit={practice ? t('mode.submit') : t('mode.update')}
          />
        </>
      ) : null}
    </PlaceFrame>
  );
}

function ResetForm({ view: { t }, code }: { view: View; code: string }) {
  return (
    <>
      <h2>{t('mode.reset')}</h2>
      <form class="card" method="post" action={`/kabupaten/${code}/latihan`}>
        <p>{t('mode.resetNote')}</p>
        <Tick name="hapus" label={t('mode.resetConfirm')} />
        <button class="danger" type="submit">
          {t('mode.reset')}
        </button>
      </form>
    </>
  );
}
