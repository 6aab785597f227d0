import type { PersonServices, PersonView } from '@konvergensi/contract';
import { pregnancyDays } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { type Pregnancy, stepOfPregnancy } from '../register/pregnancy-now.tsx';
import { FamilySheet } from './family-sheet.page.tsx';

export interface MotherFamilyProps {
  view: View;
  place: Place;
  person: PersonView;
  one: Pregnancy;
  services: PersonServices | null;
}

const TONES = { 'refer-today': 'bad', 'go-on': 'good', 'plan-birth': 'info' } as const;

/** A pregnancy as the woman and her family read of it. */
export function MotherFamilyPage({ view, place, person, one, services }: MotherFamilyProps) {
  const { t, dates } = view;
  const step = stepOfPregnancy(one, person.today, services);
  const week = Math.max(Math.floor(pregnancyDays(one.dueDate, person.today) / 7), 0);
  return (
    <FamilySheet
      view={view}
      place={place}
      name={person.name}
      next={{ words: t(`family.mother.${step}`), tone: TONES[step as keyof typeof TONES] ?? 'warn' }}
      facts={[
        [t('family.pregnant'), t('family.weeks', { week })],
        [t('family.due'), dates.day(one.dueDate)],
      ]}
      services={services}
      back={`/desa/${place.region.code}/orang/${person.id}`}
    />
  );
}
