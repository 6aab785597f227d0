import type { CaseList, CommitmentView, MinilokPage as PreparedMonth, RegionRef } from '@konvergensi/contract';
import { CERTAINTIES } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ownerWord } from '../meeting/commitments.tsx';
import { PaperLinks } from '../meeting/paper-links.tsx';
import { FilterForm } from '../ui/filter-form.tsx';
import { quarterWords } from './certainties.tsx';

export interface BriefProps {
  view: View;
  region: RegionRef;
  prepared: PreparedMonth;
  /** Open commitments that touch the sub-district. */
  open: readonly CommitmentView[];
  /** Cases of the sub-district; null for who may not read them. */
  cases: CaseList | null;
}

const NAMED = 5;

/** A camat's brief: what the figures say, in sentences, and what is to be decided. */
export function BriefPage(props: BriefProps & { place: Place; hasLetterhead: boolean }) {
  const { view, place, prepared, hasLetterhead } = props;
  const { t } = view;
  const address = `/wilayah/${place.region.code}/ringkas`;
  return (
    <PlaceFrame
      view={view}
      title={titleOf(props)}
      place={place}
      crumbs={[
        { label: t('minilok.crumb'), href: `/wilayah/${place.region.code}/minilok?bulan=${prepared.month}` },
        { label: t('brief.go') },
      ]}
    >
      <PaperLinks
        view={view}
        word={`${address}.docx?bulan=${prepared.month}`}
        letterhead={`/wilayah/${place.region.code}/kop`}
        hasLetterhead={hasLetterhead}
      />
      <FilterForm view={view} action={address} month={{ label: t('minilok.month'), value: prepared.month }} />
      <article class="paper">
        <Brief {...props} />
      </article>
    </PlaceFrame>
  );
}

const titleOf = ({ view: { t, dates }, region, prepared }: BriefProps): string =>
  t('brief.title', { place: region.name, month: dates.month(prepared.month) });

/** The paper itself. */
export function Brief(props: BriefProps) {
  const { view, prepared, cases } = props;
  const { t, numbers } = view;
  const silent = prepared.villages.filter(({ measured }) => measured === 0);
  const most = prepared.villages.filter(({ stunted }) => stunted > 0).toSorted((a, b) => b.stunted - a.stunted);
  const noted = prepared.villages.filter(({ note }) => note !== '');
  return (
    <>
      <h1>{titleOf(props)}</h1>
      <h2>{t('brief.figures')}</h2>
      <Figures {...props} />
      {most.length === 0 ? null : (
        <p>
          {t('brief.most', {
            names: most
              .slice(0, NAMED)
              .map(({ region, stunted, measured }) =>
                t('brief.village', { name: region.name, n: numbers.whole(stunted), of: numbers.whole(measured) }),
              )
              .join('; '),
          })}
        </p>
      )}
      <p>
        {silent.length === 0
          ? t('brief.allReported')
          : t('brief.silent', { n: silent.length, names: silent.map(({ region }) => region.name).join(', ') })}
      </p>
      <h2>{t('minilok.certainties')}</h2>
      <Certain {...props} />
      {cases === null ? null : (
        <>
          <h2>{t('case.title')}</h2>
          <p>
            {t('brief.cases', {
              open: cases.counts.indicated + cases.counts.remeasured + cases.counts.confirmed,
              closed: cases.counts.closed,
              late: cases.parts.reduce((sum, { unattended }) => sum + unattended, 0),
            })}
          </p>
        </>
      )}
      <h2>{t('brief.decide')}</h2>
      <Decide {...props} />
      {noted.length === 0 ? null : (
        <>
          <h2>{t('minilok.obstacles')}</h2>
          <ul>
            {noted.map(({ region, note }) => (
              <li>{`${region.name}: ${note}`}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Figures({ view, region, prepared }: BriefProps) {
  const { t, numbers, dates } = view;
  const sum = (of: 'measured' | 'stunted' | 'measuredBefore' | 'stuntedBefore') =>
    prepared.villages.reduce((n, village) => n + village[of], 0);
  const [measured, stunted] = [sum('measured'), sum('stunted')];
  const month = dates.month(prepared.month);
  if (measured === 0) return <p>{t('brief.nobody', { place: region.name, month })}</p>;
  const before = sum('measuredBefore');
  const share = (n: number, of: number) => numbers.percent((100 * n) / of);
  const last =
    before === 0
      ? t('brief.nothingBefore')
      : t('brief.before', { share: share(sum('stuntedBefore'), before), n: sum('stuntedBefore'), of: before });
  const now = { place: region.name, month, n: stunted, of: measured, share: share(stunted, measured) };
  return <p>{`${t('brief.now', now)} ${last} ${t('brief.notSurvey')}`}</p>;
}

function Certain({ view, prepared }: BriefProps) {
  const { t, numbers } = view;
  const sums = CERTAINTIES.map((certainty) => ({
    certainty,
    done: prepared.villages.reduce((n, { certainties }) => n + certainties[certainty].done, 0),
    of: prepared.villages.reduce((n, { certainties }) => n + certainties[certainty].of, 0),
  })).filter(({ of }) => of > 0);
  if (sums.length === 0) return <p>{t('brief.noCertainties', { quarter: quarterWords(view, prepared.quarter) })}</p>;
  return (
    <ul>
      {sums.map(({ certainty, done, of }) => (
        <li>
          {t(`brief.certainty.${certainty}`, {
            done: numbers.whole(done),
            of: numbers.whole(of),
            share: numbers.percent((100 * done) / of),
          })}
        </li>
      ))}
    </ul>
  );
}

/** What is late first, then what is due next. */
function Decide({ view, open }: BriefProps) {
  const { t, dates } = view;
  if (open.length === 0) return <p>{t('brief.nothingOpen')}</p>;
  const rows = open.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).slice(0, NAMED * 2);
  return (
    <ol>
      {rows.map(({ what, ownerAgency, dueOn, late }) => (
        <li>
          {t(late ? 'brief.late' : 'brief.due', { what, owner: ownerWord(view, ownerAgency), day: dates.day(dueOn) })}
        </li>
      ))}
    </ol>
  );
}
