import type { Me } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Crumb } from '../ui/crumbs.tsx';
import { PageFrame } from '../ui/page-frame.tsx';

export interface LinkOnceProps {
  view: View;
  me: Me;
  practice?: boolean;
  crumbs: readonly Crumb[];
  title: string;
  explanation: string;
  /** The whole address of the enrolment page. */
  link: string;
  back: { href: string; label: string };
}

/** A one-time link, shown this once. */
export function LinkOncePage({ view, me, practice = false, crumbs, title, explanation, link, back }: LinkOnceProps) {
  return (
    <PageFrame view={view} title={title} me={me} practice={practice} crumbs={crumbs}>
      <h1>{title}</h1>
      <div class="note good">
        <p>{explanation}</p>
        <p>
          <code>{link}</code>
        </p>
      </div>
      <p>
        <a href={back.href}>{back.label}</a>
      </p>
    </PageFrame>
  );
}
