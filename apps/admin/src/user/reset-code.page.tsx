import type { Me } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Crumb } from '../ui/crumbs.tsx';
import { PageFrame } from '../ui/page-frame.tsx';

export interface ResetCodeProps {
  view: View;
  me: Me;
  practice: boolean;
  crumbs: readonly Crumb[];
  given: { username: string; name: string; code: string };
  until: string;
  address: string;
  back: string;
}

/** A code to tell in person, shown this once. */
export function ResetCodePage({ view, me, practice, crumbs, given, until, address, back }: ResetCodeProps) {
  const { t } = view;
  const title = t('user.resetTitle', { name: given.name });
  return (
    <PageFrame view={view} title={title} me={me} practice={practice} crumbs={crumbs}>
      <h1>{title}</h1>
      <div class="note good">
        <p class="lead">
          <code>{given.code}</code>
        </p>
        <p>{t('user.resetHow', { address, username: given.username, until })}</p>
        <p>{t('user.resetWarn')}</p>
      </div>
      <p>
        <a href={back}>{t('user.more')}</a>
      </p>
    </PageFrame>
  );
}
