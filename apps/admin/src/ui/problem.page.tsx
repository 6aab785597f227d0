import { problems } from '@konvergensi/contract';
import type { ApiProblem } from '../api/outcome.ts';
import type { View } from '../format/view.ts';
import { PageFrame } from './page-frame.tsx';

/** A page that could not be shown, and why. */
export function ProblemPage({ view, problem }: { view: View; problem: ApiProblem }) {
  const { t, language } = view;
  const title = problems[problem.code][language];
  return (
    <PageFrame view={view} title={title} me={null}>
      <p class="kicker num">{problem.status}</p>
      <h1>{title}</h1>
      {problem.detail === null || problem.code === 'internal' ? null : <p class="text">{problem.detail}</p>}
      <p class="text">{t('problem.next')}</p>
      {problem.requestId === '' ? null : (
        <p class="quiet small">
          {t('problem.request')} <code>{problem.requestId}</code>
        </p>
      )}
      <p>
        <a class="button" href="/">
          {t('app.home')}
        </a>
      </p>
    </PageFrame>
  );
}
