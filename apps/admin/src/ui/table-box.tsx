import type { Child } from 'hono/jsx';

/** A table that may be wider than the screen: it scrolls in its own box, also by keyboard; `tall` at any width. */
export function TableBox({ label, tall = false, children }: { label: string; tall?: boolean; children: Child }) {
  return (
    <section class={tall ? 'box tall' : 'box'} aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
