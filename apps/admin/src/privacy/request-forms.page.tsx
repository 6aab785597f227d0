import { type PersonView, SUBJECT_REQUEST_KINDS } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Choice, Field } from '../ui/field.tsx';

export interface OwnDataProps {
  view: View;
  place: Place;
  person: PersonView;
  id: string;
  typed?: Readonly<Record<string, string>>;
  refusal?: Refusal | null;
}

/** What a person may ask about the own data, taken in here, and the file with everything that is held. */
export function OwnDataPage({ view, place, person, id, typed = {}, refusal = null }: OwnDataProps) {
  const { t } = view;
  const person_ = `/desa/${place.region.code}/orang/${person.id}`;
  const title = t('ask.ofPerson', { name: person.name });
  const errors = refusal?.fields;
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: person.name, href: person_ }, { label: t('ask.go') }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{title}</h1>
      <p class="lead">{t('ask.rights')}</p>
      <form class="card" method="post" action={`${person_}/permintaan`}>
        <h2>{t('ask.new')}</h2>
        <input type="hidden" name="id" value={id} />
        <Choice
          name="kind"
          label={t('ask.kind')}
          value={typed['kind'] ?? 'correction'}
          errors={errors}
          options={SUBJECT_REQUEST_KINDS.map((kind) => ({ value: kind, label: t(`ask.kind.${kind}`) }))}
        />
        <Field
          name="askedBy"
          label={t('ask.askedBy')}
          hint={t('ask.askedByHint')}
          value={typed['askedBy']}
          errors={errors}
        />
        <Field name="words" label={t('ask.words')} value={typed['words']} errors={errors} multiline />
        <button type="submit">{t('ask.take')}</button>
      </form>
      <form class="card" method="post" action={`${person_}/laporan`}>
        <h2>{t('report.go')}</h2>
        <p>{t('report.lead')}</p>
        <Field
          name="purpose"
          label={t('purpose.label')}
          hint={t('purpose.hint')}
          value={typed['purpose']}
          errors={errors}
        />
        <button type="submit">{t('report.make')}</button>
      </form>
    </PlaceFrame>
  );
}
