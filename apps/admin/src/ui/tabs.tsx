export interface Tab {
  label: string;
  href: string;
  current?: boolean;
  /** How many stand behind it, written. */
  count?: string | undefined;
}

/** Views of one thing, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav class="tabs no-print" aria-label={label}>
      <ul>
        {tabs.map(({ label: name, href, current = false, count }) => (
          <li>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {name}
              {count === undefined ? null : <span class="count">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
