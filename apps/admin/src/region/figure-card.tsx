export interface FigureCardProps {
  label: string;
  value: string;
  /** The value is words, set smaller. */
  words?: boolean;
  /** Percent, drawn as a bar. */
  share?: number | null;
  notes: readonly string[];
}

export function FigureCard({ label, value, words = false, share = null, notes }: FigureCardProps) {
  return (
    <li class="figure">
      <h3>{label}</h3>
      <b class={words ? 'words' : undefined}>{value}</b>
      {share === null ? null : (
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect width={Math.min(100, share).toFixed(1)} height="6" />
        </svg>
      )}
      {notes
        .filter((note) => note !== '')
        .map((note) => (
          <p>{note}</p>
        ))}
    </li>
  );
}
