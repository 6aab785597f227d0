import { type AuditPage, type CaseView, PAPER_FIELDS } from '@konvergensi/contract';
import { owners } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ownerWord } from '../meeting/commitments.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Select } from '../ui/field.tsx';
import { TakeAway } from '../ui/take-away.tsx';

export const RECOMMENDATIONS = 3;

export interface PaperProps {
  view: View;
  place: Place;
  year: string;
  semester: string;
  found: CaseView;
  paper: AuditPage['semesters'][number]['papers'][number] | null;
  /** Ids for recommendations to be written: sent twice, each is one. */
  ids: readonly string[];
  typed: Form | null;
  refusal: Refusal | null;
}

/** The working paper of a case: by its code, with nothing that names the child. */
export function PaperPage({ view, place, year, semester, found, paper, ids, typed, refusal }: PaperProps) {
  const { t } = view;
  const list = `/kabupaten/${place.region.code}/audit`;
  const { code, id } = found.case;
  const value = (name: string, stored: string) => typed?.text(name) ?? stored;
  return (
    <PlaceFrame
      view={view}
      title={t('audit.paperOf', { code })}
      place={place}
      crumbs={[{ label: t('audit.title', { year }), href: `${list}?tahun=${year}` }, { label: code }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{t('audit.paperOf', { code })}</h1>
      <p class="lead">{t('audit.paperLead')}</p>
      <TakeAway view={view} />
      <form method="post" action={`${list}/${year}/${semester}/${id}`} novalidate>
        <input type="hidden" name="version" value={typed?.text('version') ?? paper?.version ?? ''} />
        {PAPER_FIELDS.map((name) => (
          <Field
            name={name}
            label={t(`audit.${name}`)}
            multiline
            required={false}
            value={value(name, paper?.[name] ?? '')}
            errors={refusal?.fields}
          />
        ))}
        {ids.map((made, i) => {
          const one = paper?.recommendations[i];
          return (
            <fieldset class="card">
              <legend>{t('audit.recommendation', { n: i + 1 })}</legend>
              <input type="hidden" name={`id-${i}`} value={made} />
              <Field
                name={`what-${i}`}
                label={t('ledger.what')}
                required={false}
                value={value(`what-${i}`, one?.what ?? '')}
                errors={refusal?.fields}
              />
              <Select
                name={`owner-${i}`}
                label={t('ledger.owner')}
                options={owners.map((owner) => ({ value: owner, label: ownerWord(view, owner) }))}
                value={value(`owner-${i}`, one?.owner ?? 'dinkes')}
              />
              <Field
                name={`dueOn-${i}`}
                label={t('ledger.dueOn')}
                type="date"
                short
                required={false}
                value={value(`dueOn-${i}`, one?.dueOn ?? '')}
                errors={refusal?.fields}
              />
            </fieldset>
          );
        })}
        <button type="submit">{t('form.save')}</button>
      </form>
    </PlaceFrame>
  );
}
