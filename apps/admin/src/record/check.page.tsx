import type { MonthFileChecked } from '@konvergensi/contract';
import { SERVICE_NAMES } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';

export interface CheckProps {
  view: View;
  place: Place;
  month: string;
  checked: MonthFileChecked;
  saveKey: string;
}

/** What a filled template would change, and what is wrong in it; nothing is saved before a person says so. */
export function CheckPage({ view, place, month, checked, saveKey }: CheckProps) {
  const { t } = view;
  const back = `/desa/${place.region.code}/bulan?bulan=${month}`;
  const title = t('record.checkTitle');
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('record.tab.bulan'), href: back }, { label: title }]}
    >
      <h1>{title}</h1>
      <p class="lead">{t('record.checkFine', { n: checked.entries.length })}</p>
      {checked.wrong.length === 0 ? null : (
        <ul class="note warn">
          {checked.wrong.slice(0, 100).map((wrong) => (
            <li>{t('record.checkWrong', { line: wrong.line, problem: problemWords(view, wrong) })}</li>
          ))}
        </ul>
      )}
      <form method="post" action={`/desa/${place.region.code}/bulan/terapkan?bulan=${month}`}>
        <input type="hidden" name="kunci" value={saveKey} />
        <input type="hidden" name="isian" value={JSON.stringify(checked.entries)} />
        {checked.entries.length === 0 ? null : <button type="submit">{t('record.apply')}</button>}
        <a class="button plain" href={back}>
          {t('form.cancel')}
        </a>
      </form>
    </PlaceFrame>
  );
}

function problemWords({ t, language }: View, { problem, service, sign }: MonthFileChecked['wrong'][number]): string {
  if (problem === 'sign')
    return t('record.wrong.sign', { service: service === null ? '' : SERVICE_NAMES[service][language], sign });
  return problem === 'person' ? t('record.wrong.person') : t('record.wrong.header');
}
