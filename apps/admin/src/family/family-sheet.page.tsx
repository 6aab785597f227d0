import type { PersonServices } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Note } from '../ui/note.tsx';
import { SummaryList } from '../ui/summary-list.tsx';

/** What is asked of the page of a child or a woman to see it as the family does. */
export const FAMILY_FIELD = 'untuk';
export const FAMILY = 'keluarga';

export interface FamilySheetProps {
  view: View;
  place: Place;
  name: string;
  /** What to do now, spoken to the family. */
  next: { words: string; tone: 'bad' | 'warn' | 'good' | 'info' };
  /** Plain facts, without scores or categories. */
  facts: readonly (readonly [string, string])[];
  services: PersonServices | null;
  /** Page of the same person for who works here. */
  back: string;
}

/**
 * What a cadre shows on the telephone or gives along on paper: the next step first, in words of every day. It holds no
 * score and no category, which a health worker explains, and is no shared text: it holds a name.
 */
export function FamilySheet({ view, place, name, next, facts, services, back }: FamilySheetProps) {
  const { t, dates, language } = view;
  const waiting = (services?.items ?? []).filter(({ state }) => state !== 'later');
  const later = (services?.items ?? []).filter(({ state }) => state === 'later').slice(0, 3);
  const title = t('family.title', { name });
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: name, href: back }, { label: t('family.go') }]}
    >
      <p class="kicker">{t('family.for')}</p>
      <h1>{name}</h1>
      <section class="sheet family" aria-label={title}>
        <Note tone={next.tone}>
          <h2>{t('family.next')}</h2>
          <p class="say-it">{next.words}</p>
        </Note>
        {waiting.length === 0 ? null : (
          <>
            <h2>{t('family.waiting')}</h2>
            <ul>
              {waiting.map(({ name: service, by }) => (
                <li>{t('family.by', { service: service[language], date: dates.day(by) })}</li>
              ))}
            </ul>
          </>
        )}
        {later.length === 0 ? null : (
          <>
            <h2>{t('family.later')}</h2>
            <ul>
              {later.map(({ name: service, from }) => (
                <li>{t('family.from', { service: service[language], date: dates.day(from) })}</li>
              ))}
            </ul>
          </>
        )}
        <h2>{t('family.facts')}</h2>
        <SummaryList rows={facts.map(([label, value]) => [label, value])} />
        <p>{t('family.bring')}</p>
      </section>
      <p class="no-print">
        <a href={back}>{t('family.back', { name })}</a>
      </p>
    </PlaceFrame>
  );
}

/** The way there, beside what the worker does next. */
export const FamilyLink = ({ view: { t }, here }: { view: View; here: string }) => (
  <a class="button plain" href={`${here}?${FAMILY_FIELD}=${FAMILY}`}>
    {t('family.go')}
  </a>
);
