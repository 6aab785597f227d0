import type { Child } from 'hono/jsx';

interface TableBoxProps {
  label: string;
  tall?: boolean | undefined;
  /** The page has better files of this table than what is seen. */
  ownFiles?: boolean;
  children: Child;
}

/** A table that may be wider than the screen: it scrolls in its own box, also by keyboard; `tall` at any width. */
export function TableBox({ label, tall = false, ownFiles = false, children }: TableBoxProps) {
  return (
    <section class={`box${tall ? ' tall' : ''}${ownFiles ? ' own-files' : ''}`} aria-label={label} tabindex={0}>
      {children}
    </section>
  );
}
