import { allIndicators, type Indicator } from '@konvergensi/domain';

const INTRODUCTION =
  'Indicators by their `code`, as the registry of the installation has them: what is counted, out of what, how it behaves over time.';

const lineOf = ({ code, name, numerator, denominator, unit, overTime }: Indicator): string => {
  const counted = denominator === null ? numerator.en : `${numerator.en} ÷ ${denominator.en}`;
  return `- \`${code}\` ${name.en}: ${counted} (${unit}, ${overTime})`;
};

/** The area of figures with the registry's own words; nothing of them is written a second time. */
export const FIGURES_TAG = {
  name: 'Figures',
  description: `${INTRODUCTION}\n\n${allIndicators.map(lineOf).join('\n')}`,
};
