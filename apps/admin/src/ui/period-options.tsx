import type { View } from '../format/view.ts';
import type { TextKey } from '../text/text.ts';

interface PeriodChoice {
  period: string;
  periods: readonly string[];
  windows: readonly string[];
}

/** Years, semesters and quarters by their sign; what has none is a month. */
const KINDS = [
  ['period.kind.quarter', /-Q/],
  ['period.kind.semester', /-S/],
  ['period.kind.year', /^\d{4}$/],
] as const satisfies readonly (readonly [TextKey, RegExp])[];

/** The options of a page's period: months that have figures, then the quarters, semesters and years around them. */
export function PeriodOptions({ view, page }: { view: View; page: PeriodChoice }) {
  const { t } = view;
  const { period, periods, windows } = page;
  const groups = [
    { label: t('period.kind.month'), choices: periods },
    ...KINDS.map(([label, sign]) => ({ label: t(label), choices: windows.filter((one) => sign.test(one)) })),
  ];
  const unlisted = [...periods, ...windows].includes(period) ? [] : [period];
  return (
    <>
      {unlisted.map((one) => option(view, one, period))}
      {groups.map(({ label, choices }) =>
        choices.length === 0 ? null : (
          <optgroup label={label}>{choices.map((one) => option(view, one, period))}</optgroup>
        ),
      )}
    </>
  );
}

const option = ({ dates }: View, value: string, chosen: string) => (
  <option value={value} selected={value === chosen}>
    {dates.month(value)}
  </option>
);

/** Is it a month? Why a figure is so is told of months. */
export const isMonth = (period: string): boolean => /^\d{4}-\d\d$/.test(period);

/** Latest period of the same kind before the one shown. */
export const earlierWindow = ({ period, windows }: PeriodChoice): string | undefined =>
  windows
    .filter((one) => one.length === period.length && one[5] === period[5] && one < period)
    .sort()
    .at(-1);
