import type { Child } from 'hono/jsx';

/** Something to know before reading on; `warn` and `bad` for what may go wrong or did. */
export function Note({ tone = 'info', children }: { tone?: 'info' | 'good' | 'warn' | 'bad'; children: Child }) {
  return <div class={tone === 'info' ? 'note' : `note ${tone}`}>{children}</div>;
}
