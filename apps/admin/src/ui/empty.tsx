import type { Child } from 'hono/jsx';

export interface EmptyProps {
  title: string;
  /** What would make it not empty. */
  hint?: string | undefined;
  children?: Child;
}

/** Nothing is here, why, and what to do about it. */
export function Empty({ title, hint, children }: EmptyProps) {
  return (
    <div class="empty">
      <p>
        <b>{title}</b>
      </p>
      {hint === undefined ? null : <p class="small">{hint}</p>}
      {children}
    </div>
  );
}
