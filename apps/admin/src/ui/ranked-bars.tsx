import type { Child } from 'hono/jsx';

export interface RankedBar {
  label: Child;
  /** As it is read: `31,5%`. */
  value: string;
  /** Share of the longest bar, 0-100; `null` draws none. */
  share: number | null;
  note?: string | undefined;
}

/** A ranking as a list: name, bar, number. */
export function RankedBars({ label, bars }: { label: string; bars: readonly RankedBar[] }) {
  return (
    <ol class="ranked" aria-label={label}>
      {bars.map(({ label: name, value, share, note }) => (
        <li>
          <span class="of">{name}</span>
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {share === null ? null : <rect width={Math.max(0, Math.min(100, share)).toFixed(1)} height="8" />}
          </svg>
          <b>
            {value}
            {note === undefined ? null : <small>{note}</small>}
          </b>
        </li>
      ))}
    </ol>
  );
}
