import type { ComputedOf } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import { Tag } from '../ui/tag.tsx';

interface RecommendedProps {
  view: View;
  rows: ComputedOf<'review'>['recommendations'];
  year: string;
}

/** What an earlier review recommends, and whether a line here or in the plan answers it. */
export function Recommended({ view: { t }, rows, year }: RecommendedProps) {
  if (rows.length === 0) return <p class="small">{t('tabel.noRecommendations', { year })}</p>;
  return (
    <>
      <h3>{t('tabel.recommendations', { year })}</h3>
      <ul>
        {rows.map(({ what, agency, takenUp }) => (
          <li>
            {`${what} (${t(`agency.${agency}`)}) `}
            <Tag tone={takenUp ? 'good' : 'warn'}>{t(takenUp ? 'tabel.takenUp' : 'tabel.notTakenUp')}</Tag>
          </li>
        ))}
      </ul>
    </>
  );
}
