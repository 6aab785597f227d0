import type { PersonView, RevealedNik } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Note } from '../ui/note.tsx';
import { SummaryList } from '../ui/summary-list.tsx';

export interface NikProps {
  view: View;
  place: Place;
  person: PersonView;
  shown?: RevealedNik | null;
  purpose?: string;
  refusal?: Refusal | null;
}

/** One person's NIK: asked for with a purpose, then shown on this page alone. */
export function NikPage({ view, place, person, shown = null, purpose = '', refusal = null }: NikProps) {
  const { t } = view;
  const back = `/desa/${place.region.code}/orang/${person.id}`;
  const title = t('nik.title', { name: person.name });
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: person.name, href: back }, { label: t('reg.nik') }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{title}</h1>
      {shown === null ? (
        <form class="card" method="post" action={`${back}/nik`}>
          <p>{t('nik.lead')}</p>
          <Field
            name="purpose"
            label={t('purpose.label')}
            hint={t('purpose.hint')}
            value={purpose}
            errors={refusal?.fields}
          />
          <button type="submit">{t('nik.show')}</button>
        </form>
      ) : (
        <>
          <SummaryList
            rows={[
              [t('reg.nik'), shown.nik === null ? t('nik.gone') : <b class="num">{grouped(shown.nik)}</b>],
              [t('nik.worth'), t(worthOf(shown.status))],
            ]}
          />
          <Note>
            <p>{t('nik.noted', { purpose })}</p>
          </Note>
        </>
      )}
      <p>
        <a href={back}>{t('nik.back')}</a>
      </p>
    </PlaceFrame>
  );
}

/** In fours, as it is read aloud. */
const grouped = (nik: string): string => nik.replaceAll(/(\d{4})(?=\d)/g, '$1 ');

const WORTH = ['valid', 'mother', 'mismatch'] as const;
type Worth = (typeof WORTH)[number];
/** What a NIK is worth, in words; every doubt about it is one kind. */
export const worthOf = (status: string): `nik.is.${Worth | 'doubtful'}` =>
  `nik.is.${WORTH.find((one) => one === status) ?? 'doubtful'}`;
