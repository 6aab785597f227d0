import { cellText } from './cell.ts';
import type { EppgbmHeader } from './header.ts';

/**
 * In which order a file writes day and month between slashes: told by the dates in which one of them is above 12.
 * `month-first` when more of these begin with the month than with the day: such a file is not imported, because its other
 * dates would be read wrongly without a sign.
 */
export interface DateOrder {
  see(cells: readonly string[]): void;
  verdict(): 'day-first' | 'month-first' | 'unknown';
}

export function watchDateOrder(header: EppgbmHeader): DateOrder {
  const columns = [header.at.get('birthDate'), header.at.get('measuredOn')].filter((at) => at !== undefined);
  const seen = { dayFirst: 0, monthFirst: 0 };
  return {
    see: (cells) => {
      for (const at of columns) {
        const match = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}/.exec(cellText(cells[at]));
        if (match === null) continue;
        if (Number(match[1]) > 12) seen.dayFirst++;
        if (Number(match[2]) > 12) seen.monthFirst++;
      }
    },
    verdict: () => {
      if (seen.monthFirst > seen.dayFirst) return 'month-first';
      return seen.dayFirst > 0 ? 'day-first' : 'unknown';
    },
  };
}
