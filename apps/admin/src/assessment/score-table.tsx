import type { AssessedDistrict, AssessmentPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';

type Judged = Omit<AssessedDistrict, 'group'>;

/** A district's letters, each with what the platform proposed and why a reviewer set it otherwise. */
export function ScoreTable({
  view,
  one,
  instrument,
}: {
  view: View;
  one: Judged;
  instrument: AssessmentPage['instrument'];
}) {
  const { t, numbers, dates } = view;
  const rows = one.items.map((item) => ({ ...item, of: instrument.items.find(({ code }) => code === item.code) }));
  const points = (hundredths: number) => numbers.score(hundredths / 100);
  return (
    <>
      <p>
        {t('assess.said', {
          total: points(one.total),
          best: points(one.atBest),
          class: one.class ?? t('assess.noClass'),
          state: t(`assess.state.${one.state}`),
        })}
      </p>
      <DataTable
        label={t('assess.letters')}
        rows={rows}
        columns={[
          { label: t('assess.item'), cell: ({ code, of }) => `${code} ${of?.text ?? ''}` },
          { label: t('assess.weight'), number: true, cell: ({ of }) => numbers.decimal(of?.weight ?? 0) },
          {
            label: t('assess.proposed'),
            cell: ({ proposed, atBest }) =>
              proposed === atBest ? proposed : t('assess.upTo', { letter: proposed, best: atBest }),
          },
          { label: t('assess.letter'), cell: ({ letter }) => letter },
          {
            label: t('assess.why'),
            wide: true,
            cell: ({ letter, reason, by, of }) =>
              reason === null ? (of?.rubric[letter] ?? '') : t('assess.because', { reason, by: by ?? '' }),
          },
        ]}
      />
      {one.panelOn === null ? null : (
        <p>{t('assess.panelWas', { day: dates.day(one.panelOn), notes: one.panelNotes })}</p>
      )}
      {one.objection === null ? null : (
        <p>{t('assess.objectionWas', { by: one.objectionBy ?? '', words: one.objection })}</p>
      )}
      {one.answer === null ? null : <p>{t('assess.answerWas', { words: one.answer })}</p>}
    </>
  );
}
