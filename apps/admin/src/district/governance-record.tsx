import type { Governance } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { SummaryList } from '../ui/summary-list.tsx';

export function GovernanceRecord({ view: { t, dates }, governance }: { view: View; governance: Governance }) {
  const { legalBasis, foreignDecision } = governance;
  return (
    <>
      <h2>{t('mode.recorded')}</h2>
      <SummaryList
        rows={[
          [t('mode.controller'), governance.controller],
          [t('mode.decree'), governance.decree],
          [t('mode.contact'), governance.contact],
          [t('mode.legalChildren'), legalBasis.children],
          [t('mode.legalMothers'), legalBasis.mothers],
          [t('mode.legalFamilies'), legalBasis.families],
          [t('mode.sharing'), governance.sharingAgreement],
          [t('mode.location'), t(`mode.location.${governance.dataLocation}`)],
          ...(foreignDecision === undefined ? [] : [[t('mode.foreignDecision'), foreignDecision] as const]),
          [t('mode.decidedOn'), dates.day(governance.decidedOn)],
        ]}
      />
    </>
  );
}
