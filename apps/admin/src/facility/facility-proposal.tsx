import type { FacilityView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';

export interface FacilityProposalProps {
  view: View;
  facility: FacilityView;
  /** Confirmed ones of its kind and village: it may be another spelling of one. */
  others: readonly FacilityView[];
  action: string;
}

export function FacilityProposal({ view: { t }, facility, others, action }: FacilityProposalProps) {
  const { id, kind, name, village, version } = facility;
  return (
    <li>
      <form class="inline" method="post" action={action}>
        <input type="hidden" name="version" value={String(version)} />
        <div>
          <label for={`nama-${id}`}>{[t(`facility.kind.${kind}`), village ?? []].flat().join(' · ')}</label>
          <input id={`nama-${id}`} name="name" value={name} required maxlength={100} />
        </div>
        {others.length === 0 ? null : (
          <div>
            <label for={`sama-${id}`}>{t('facility.sameAs')}</label>
            <select id={`sama-${id}`} name="sameAs">
              <option value="">{t('facility.isNew')}</option>
              {others.map((other) => (
                <option value={other.id}>{other.name}</option>
              ))}
            </select>
          </div>
        )}
        <button class="plain" type="submit">
          {t('facility.confirm')}
          <span class="unseen"> {name}</span>
        </button>
      </form>
    </li>
  );
}
