import type { Child } from 'hono/jsx';

export interface FigureCardProps {
  label: Child;
  value: string;
  /** The value is words, set smaller. */
  words?: boolean;
  /** Percent, drawn as a bar. */
  share?: number | null;
  /** How it moved, in words; `good` and `bad` where one direction is wanted. */
  change?: { text: string; tone: 'good' | 'bad' | 'plain' } | null;
  notes: readonly (string | null)[];
  /** Where one learns why it is so. */
  href?: string | undefined;
}

/** One figure: what it is, how much, how it moved, out of how many. */
export function FigureCard(props: FigureCardProps) {
  const { label, value, words = false, share = null, change = null, notes, href } = props;
  const number = <b class={words ? 'words' : undefined}>{value}</b>;
  return (
    <li class="figure">
      <h3>{label}</h3>
      {href === undefined ? number : <a href={href}>{number}</a>}
      {share === null ? null : (
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect width={Math.min(100, share).toFixed(1)} height="6" />
        </svg>
      )}
      {change === null ? null : <p class={`moved ${change.tone}`}>{change.text}</p>}
      {notes.map((note) => (note === null || note === '' ? null : <p>{note}</p>))}
    </li>
  );
}
