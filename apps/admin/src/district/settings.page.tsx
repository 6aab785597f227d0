import type { DistrictDetail } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { Tag } from '../ui/tag.tsx';

export interface SettingsProps {
  view: View;
  place: Place;
  district: DistrictDetail;
}

/** What can be set for a district, and how it stands. */
export function SettingsPage({ view, place, district }: SettingsProps) {
  const { t, dates } = view;
  const { code, name } = place.region;
  const title = t('district.settings');
  return (
    <PlaceFrame view={view} title={`${title}, ${name}`} place={place} crumbs={[{ label: title }]}>
      <h1>{`${title} ${name}`}</h1>
      <p class="lead">{t('district.lead', { name })}</p>
      <SummaryList
        rows={[
          [t('district.mode'), <ModeTag view={view} mode={district.mode} />],
          [
            t('district.targetSource'),
            district.targetSource === null ? t('district.noTargetSource') : t(`source.${district.targetSource}`),
          ],
          [
            t('district.opened'),
            district.openedAt === null ? t('value.dash') : dates.instant(district.openedAt, district.zone),
          ],
        ]}
      />
      <ul class="tasks">
        {sections(place).map(({ word, href }) => (
          <li>
            <div>
              <a href={href(code)}>{t(`district.${word}`)}</a>
              <p>{t(`district.${word}Hint`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </PlaceFrame>
  );
}

export function ModeTag({ view: { t }, mode }: { view: View; mode: DistrictDetail['mode'] }) {
  return (
    <Tag tone={mode === 'latihan' ? 'practice' : 'good'}>
      {mode === 'latihan' ? t('practice.word') : t('mode.operasional')}
    </Tag>
  );
}

type Word = 'goMode' | 'goTargets' | 'goUsers' | 'goFacilities' | 'goAliases' | 'goImports';

/** Only what this role can use; the api still decides each call. */
function sections({ may }: Place): { word: Word; href: (code: string) => string }[] {
  const all: [shown: boolean, word: Word, href: (code: string) => string][] = [
    [may('import.read'), 'goImports', (code) => `/kabupaten/${code}/impor`],
    [may('target.write'), 'goTargets', (code) => `/kabupaten/${code}/sasaran`],
    [may('facility.write'), 'goFacilities', (code) => `/kabupaten/${code}/fasilitas`],
    [may('user.manage'), 'goUsers', (code) => `/wilayah/${code}/pengguna`],
    [may('district.configure'), 'goAliases', (code) => `/kabupaten/${code}/ejaan`],
    [may('figure.read'), 'goMode', (code) => `/kabupaten/${code}/mode`],
  ];
  return all.flatMap(([shown, word, href]) => (shown ? [{ word, href }] : []));
}
