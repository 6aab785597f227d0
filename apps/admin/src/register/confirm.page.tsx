import type { confirmationList } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { Empty } from '../ui/empty.tsx';
import type { Refusal } from '../ui/error-summary.tsx';
import { RegisterFrame } from './register-frame.tsx';

export type ToConfirm = ReturnType<typeof confirmationList.parse>;

export interface ConfirmProps {
  view: View;
  place: Place;
  list: ToConfirm;
  today: string;
  saveKey: string;
  refusal?: Refusal | null;
  notice?: string | null;
}

const ANSWERS = ['here', 'moved', 'died', 'not_resident', 'double'] as const;

/** Twenty people of an import at a time, each with five answers; who is not answered for stays on the list. */
export function ConfirmPage({ view, place, list, today, saveKey, refusal = null, notice = null }: ConfirmProps) {
  const { t, dates } = view;
  const { code } = place.region;
  const title = t('reg.confirmTitle');
  return (
    <RegisterFrame
      view={view}
      place={place}
      title={title}
      lead={t('reg.confirmLead')}
      refusal={refusal}
      notice={notice}
    >
      {list.people.length === 0 ? (
        <Empty title={t('reg.confirmNone')} />
      ) : (
        <form method="post" action={`/desa/${code}/konfirmasi`}>
          <p class="num">{t('reg.confirmLeft', { n: list.left })}</p>
          <input type="hidden" name="kunci" value={saveKey} />
          {list.people.map((person) => (
            <fieldset class="card">
              <legend>{person.name}</legend>
              <p class="small">
                {[
                  t(`sex.${person.sex}`),
                  dates.day(person.birthDate),
                  person.parents,
                  person.rt === null ? '' : `${t('reg.rt')} ${person.rt}`,
                  person.posyandu ?? '',
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </p>
              <input type="hidden" name="id" value={person.id} />
              <input type="hidden" name={`version-${person.id}`} value={String(person.version)} />
              {ANSWERS.map((answer) => (
                <label class="tick">
                  <input type="radio" name={`answer-${person.id}`} value={answer} />
                  <span>{t(`reg.answer.${answer}`)}</span>
                </label>
              ))}
              <label for={`on-${person.id}`}>{t('reg.answerOn')}</label>{' '}
              <input type="date" id={`on-${person.id}`} name={`on-${person.id}`} max={today} />
            </fieldset>
          ))}
          <button type="submit">{t('reg.confirmSubmit')}</button>
        </form>
      )}
    </RegisterFrame>
  );
}
