import type { ChildPage, PersonServices } from '@konvergensi/contract';
import { standingOf } from '../child/child-standing.ts';
import { ageWords } from '../child/child-table.tsx';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { FamilySheet } from './family-sheet.page.tsx';

export interface ChildFamilyProps {
  view: View;
  place: Place;
  page: ChildPage;
  today: string;
  services: PersonServices | null;
}

const TONES = { 'refer-today': 'bad', 'go-on': 'good' } as const;

/** A child as its parents read of it. */
export function ChildFamilyPage({ view, place, page, today, services }: ChildFamilyProps) {
  const { child } = page;
  const { next } = standingOf(page);
  return (
    <FamilySheet
      view={view}
      place={place}
      name={child.name}
      next={{ words: view.t(`family.child.${next}`), tone: TONES[next as keyof typeof TONES] ?? 'warn' }}
      facts={factsOf(view, page, today)}
      services={services}
      back={`/desa/${place.region.code}/anak/${child.id}`}
    />
  );
}

function factsOf(view: View, { child, measurements }: ChildPage, today: string) {
  const { t, dates, numbers } = view;
  const age: [string, string] = [t('family.age'), ageWords(view, child.birthDate, today)];
  const latest = measurements.at(-1);
  if (latest === undefined) return [age, [t('family.measured'), t('family.never')] as const];
  const kg = (value: number) => `${numbers.decimal(value)} kg`;
  const earlier = measurements
    .slice(0, -1)
    .reverse()
    .find(({ weightKg }) => weightKg !== null);
  const change =
    latest.weightKg === null || earlier?.weightKg == null
      ? null
      : Math.round((latest.weightKg - earlier.weightKg) * 10) / 10;
  const since = earlier === undefined ? '' : dates.day(earlier.date);
  const moved =
    change === null
      ? ''
      : change === 0
        ? t('family.same', { since })
        : t(change > 0 ? 'family.up' : 'family.down', { by: kg(Math.abs(change)), since });
  return [
    age,
    [t('family.measured'), dates.day(latest.date)] as const,
    [
      t('family.weight'),
      latest.weightKg === null ? t('value.dash') : [kg(latest.weightKg), moved].filter(Boolean).join(', '),
    ] as const,
    [
      t('family.length'),
      latest.lengthCm === null ? t('value.dash') : `${numbers.decimal(latest.lengthCm)} cm`,
    ] as const,
    [t('child.posyandu'), child.posyandu ?? t('value.dash')] as const,
  ];
}
