import type { View } from '../format/view.ts';

/** How far a job is; without a total, only that it runs. */
export function Progress({
  view,
  label,
  done,
  total,
}: {
  view: View;
  label: string;
  done: number;
  total: number | null;
}) {
  const share = total === null || total === 0 ? null : Math.min(100, Math.floor((done / total) * 100));
  return (
    <>
      <p class="num" role="status">
        {label}
        {total === null ? '' : ` · ${view.t('value.ofMany', { part: done, whole: total })}`}
        {share === null ? '' : ` (${share}%)`}
      </p>
      {share === null ? (
        <progress aria-label={label} />
      ) : (
        <progress aria-label={label} max={100} value={share}>
          {share}%
        </progress>
      )}
    </>
  );
}
