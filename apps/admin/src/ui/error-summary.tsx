import type { View } from '../format/view.ts';
import type { FieldErrors } from './field.tsx';

export interface Refusal {
  /** The refusal as a whole, when it belongs to no field. */
  message: string | null;
  fields: FieldErrors;
}

export const noRefusal: Refusal = { message: null, fields: {} };

/** What was refused, each line leading to its field. */
export function ErrorSummary({ view: { t }, refusal }: { view: View; refusal: Refusal | null }) {
  const fields = Object.entries(refusal?.fields ?? {});
  if (refusal === null || (refusal.message === null && fields.length === 0)) return null;
  return (
    <div class="errors" role="alert" tabindex={-1}>
      <h2>{t('form.problem')}</h2>
      {refusal.message === null ? null : <p>{refusal.message}</p>}
      {fields.length === 0 ? null : (
        <ul>
          {fields.map(([name, message]) => (
            <li>
              <a href={`#${name}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
