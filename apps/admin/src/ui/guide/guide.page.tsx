import type { View } from '../../format/view.ts';
import { PageFrame } from '../page-frame.tsx';
import { Glossary, TERMS } from '../term.tsx';
import { GuideFigures } from './guide-figures.tsx';
import { GuideForms } from './guide-forms.tsx';
import { GuideWords } from './guide-words.tsx';

/** `/gaya`: every piece of the pages in every state, for those who build them and those who judge them. */
export function GuidePage({ view }: { view: View }) {
  const { t } = view;
  return (
    <PageFrame view={view} title={t('guide.title')} me={null} crumbs={[{ label: t('guide.title') }]}>
      <h1>{t('guide.title')}</h1>
      <p class="lead">{t('guide.lead')}</p>
      <GuideWords view={view} />
      <GuideForms view={view} />
      <GuideFigures view={view} />
      <Glossary view={view} of={TERMS} />
    </PageFrame>
  );
}
