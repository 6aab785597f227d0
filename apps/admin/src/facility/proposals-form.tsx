import type { FacilityView, RegionRef } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';

/** Confirming takes one call each, and a Worker may make fifty; the rest come with the next page. */
export const MOST_AT_ONCE = 40;

export interface ProposalsProps {
  view: View;
  action: string;
  label: string;
  proposals: readonly FacilityView[];
  /** Confirmed ones: a proposal may be another spelling of one of its kind and village. */
  confirmed: readonly FacilityView[];
  villages: readonly RegionRef[];
}

/** Proposals of imports, confirmed many at once: tick, correct the name, or say which one it is. */
export function ProposalsForm({ view, action, label, proposals, confirmed, villages }: ProposalsProps) {
  const { t } = view;
  const shown = proposals.slice(0, MOST_AT_ONCE);
  const placed = proposals.some(({ village }) => village !== null);
  return (
    <form method="post" action={action}>
      <TableBox label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('facility.tick')}</th>
              {placed ? <th scope="col">{t('facility.where')}</th> : null}
              <th scope="col">{t('facility.name')}</th>
              <th scope="col">{t('facility.sameAs')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((proposal) => (
              <Proposal
                view={view}
                proposal={proposal}
                village={placed ? (villages.find(({ code }) => code === proposal.village)?.name ?? '') : null}
                others={confirmed.filter(({ kind, village }) => kind === proposal.kind && village === proposal.village)}
              />
            ))}
          </tbody>
        </table>
      </TableBox>
      {shown.length === proposals.length ? null : (
        <p class="quiet num">{t('value.ofMany', { part: shown.length, whole: proposals.length })}</p>
      )}
      <button type="submit">{t('facility.confirm')}</button>
    </form>
  );
}

interface ProposalProps {
  view: View;
  proposal: FacilityView;
  village: string | null;
  others: readonly FacilityView[];
}

function Proposal({ view: { t }, proposal: { id, name, version }, village, others }: ProposalProps) {
  return (
    <tr>
      <td>
        <input type="checkbox" name="id" value={id} checked aria-label={`${t('facility.tick')} ${name}`} />
        <input type="hidden" name={`version-${id}`} value={String(version)} />
      </td>
      {village === null ? null : <td>{village}</td>}
      <td>
        <input name={`name-${id}`} value={name} required maxlength={100} aria-label={`${t('facility.name')} ${name}`} />
      </td>
      <td>
        {others.length === 0 ? (
          t('facility.isNew')
        ) : (
          <select name={`sameAs-${id}`} aria-label={`${t('facility.sameAs')} ${name}`}>
            <option value="">{t('facility.isNew')}</option>
            {others.map((other) => (
              <option value={other.id}>{other.name}</option>
            ))}
          </select>
        )}
      </td>
    </tr>
  );
}
