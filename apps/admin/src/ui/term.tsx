import type { View } from '../format/view.ts';

/** Terms of the programme that have a line of explanation (`text/id/terms.ts`). */
export const TERMS = [
  'd',
  's',
  'ds',
  'z',
  'tbu',
  'bbu',
  'bbtb',
  'stunting',
  'wasting',
  'underweight',
  'sasaran',
  'posyandu',
  'konvergensi',
  'rutin',
  'survei',
  'cadre',
  'pmt',
] as const;
export type TermName = (typeof TERMS)[number];

/** A term with its explanation on it; `Glossary` says the same to those without a mouse. */
export function Term({ view: { t }, of, children }: { view: View; of: TermName; children?: string | undefined }) {
  return <abbr title={t(`term.${of}`)}>{children ?? t(`termName.${of}`)}</abbr>;
}

/** One line for each term a page uses, within reach of a finger and of the keyboard. */
export function Glossary({ view: { t }, of }: { view: View; of: readonly TermName[] }) {
  return (
    <details>
      <summary>{t('ui.terms')}</summary>
      <dl class="summary card">
        {of.map((name) => (
          <div>
            <dt>{t(`termName.${name}`)}</dt>
            <dd>{t(`term.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
