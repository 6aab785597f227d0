import type { DoublesOfVillage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import type { Refusal } from '../ui/error-summary.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { RegisterFrame } from './register-frame.tsx';

type Pair = DoublesOfVillage['pairs'][number];

export interface DoublesProps {
  view: View;
  place: Place;
  data: DoublesOfVillage;
  refusal?: Refusal | null;
  notice?: string | null;
}

/** Probable doubles side by side: one person, or two; and the merges that can be taken back. */
export function DoublesPage({ view, place, data, refusal = null, notice = null }: DoublesProps) {
  const { t } = view;
  const { code } = place.region;
  const title = t('reg.doublesTitle');
  return (
    <RegisterFrame
      view={view}
      place={place}
      title={title}
      lead={t('reg.doublesLead')}
      refusal={refusal}
      notice={notice}
    >
      {data.pairs.length === 0 ? <Empty title={t('reg.doublesNone')} /> : null}
      {data.pairs.map((pair) => (
        <PairCard view={view} code={code} pair={pair} />
      ))}
      {data.merges.length === 0 ? null : <Merges view={view} code={code} merges={data.merges} />}
    </RegisterFrame>
  );
}

function PairCard({ view: { t, dates }, code, pair }: { view: View; code: string; pair: Pair }) {
  const { own, other } = pair;
  const side = ({ birthDate, parents, village }: Pair['own']) => [
    [t('child.born'), birthDate === null ? t('value.dash') : dates.day(birthDate)] as const,
    [t('child.parents'), parents === '' ? t('value.dash') : parents] as const,
    [t('level.village'), village] as const,
  ];
  const hidden = (
    <>
      <input type="hidden" name="kunci" value={crypto.randomUUID()} />
      <input type="hidden" name="id" value={own.id} />
      <input type="hidden" name="version" value={String(own.version)} />
      <input type="hidden" name="other" value={other.id} />
      <input type="hidden" name="otherVillage" value={other.village} />
      <input type="hidden" name="otherVersion" value={String(other.version)} />
    </>
  );
  return (
    <section class="card">
      <h2>
        <a href={`/desa/${own.village}/orang/${own.id}`}>{own.name}</a>
      </h2>
      <SummaryList card={false} rows={side(own)} />
      <h3>
        <a href={`/desa/${other.village}/orang/${other.id}`}>{other.name}</a>
      </h3>
      <SummaryList card={false} rows={side(other)} />
      <form method="post" action={`/desa/${code}/ganda`}>
        {hidden}
        <button type="submit" name="keputusan" value="satu">
          {t('reg.doublesOne', { name: own.name })}
        </button>
        <button class="plain" type="submit" name="keputusan" value="dua">
          {t('reg.doublesTwo')}
        </button>
      </form>
    </section>
  );
}

function Merges({ view, code, merges }: { view: View; code: string; merges: DoublesOfVillage['merges'] }) {
  const { t, dates, now } = view;
  return (
    <>
      <h2>{t('reg.merges')}</h2>
      <DataTable
        label={t('reg.merges')}
        rows={merges}
        columns={[
          {
            label: t('reg.name'),
            cell: ({ kept, keptName }) => <a href={`/desa/${code}/orang/${kept}`}>{keptName}</a>,
          },
          { label: t('reg.mergedFrom'), cell: ({ droppedName, at }) => `${droppedName}, ${dates.ago(at, now)}` },
          {
            label: t('table.action'),
            cell: ({ id }) => (
              <form method="post" action={`/desa/${code}/ganda/${id}/batal`}>
                <input type="hidden" name="kunci" value={crypto.randomUUID()} />
                <button class="link" type="submit">
                  {t('reg.mergeUndo')}
                </button>
              </form>
            ),
          },
        ]}
      />
    </>
  );
}
