import type { View } from '../format/view.ts';
import { PageFrame } from './page-frame.tsx';

/** One thing said to who is not signed in, and the way to sign in. */
export function BackToSignIn({ view, title, lead }: { view: View; title: string; lead: string }) {
  return (
    <PageFrame view={view} title={title} me={null}>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
      <p>
        <a class="button" href="/masuk">
          {view.t('app.signIn')}
        </a>
      </p>
    </PageFrame>
  );
}
