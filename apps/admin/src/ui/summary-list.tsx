import type { Child } from 'hono/jsx';

export interface SummaryProps {
  rows: readonly (readonly [term: Child, value: Child])[];
  /** Numbers, right-aligned. */
  counts?: boolean;
  card?: boolean;
}

export function SummaryList({ rows, counts = false, card = true }: SummaryProps) {
  const classes = ['summary', counts ? 'counts' : '', card ? 'card' : ''].filter(Boolean).join(' ');
  return (
    <dl class={classes}>
      {rows.map(([term, value]) => (
        <div>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
