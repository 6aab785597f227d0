import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import type { SchoolLines } from './school-lines.ts';

export interface SchoolsProps {
  view: View;
  place: Place;
  lines: string;
  wrong: SchoolLines['wrong'];
  refusal: Refusal | null;
  notice: string | null;
}

/** Schools of a district, by which figures of pre-schools and adolescents may be entered. */
export function SchoolsPage({ view, place, lines, wrong, refusal, notice }: SchoolsProps) {
  const { t } = view;
  const { code } = place.region;
  const title = t('school.title');
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('entry.go'), href: `/kabupaten/${code}/isian` }, { label: title }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('school.lead')}</p>
      {wrong.length === 0 ? null : (
        <ul>
          {wrong.map(({ line, what }) => (
            <li>{t(`school.wrong.${what}`, { line })}</li>
          ))}
        </ul>
      )}
      <form method="post" action={`/kabupaten/${code}/sekolah`}>
        <Field
          name="lines"
          label={t('school.lines')}
          hint={t('school.hint', { code: `${code}.01.2001` })}
          value={lines}
          errors={refusal?.fields}
          multiline
        />
        <button type="submit">{t('school.save')}</button>
      </form>
    </PlaceFrame>
  );
}
