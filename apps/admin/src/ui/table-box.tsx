import type { Child } from 'hono/jsx';

/** A table that may be wider than the screen: it scrolls in its own box, also by keyboard. */
export function TableBox({ label, children }: { label: string; children: Child }) {
  return (
    <section class="box" aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
