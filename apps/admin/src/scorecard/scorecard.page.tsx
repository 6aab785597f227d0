import type { ScorecardView } from '@konvergensi/contract';
import {
  convergenceOf,
  formatMonth,
  formatPeriod,
  monthOf,
  periodContaining,
  SERVICE_NAMES,
  zoneOfCode,
} from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { VillageTabs } from '../record/village-tabs.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Note } from '../ui/note.tsx';
import { Notice } from '../ui/notice.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { FundForm, FundTable } from './funds.tsx';
import { PeopleTable } from './people-table.tsx';
import { shareWords, TallyTable } from './tally-table.tsx';

export interface ScorecardProps {
  view: View;
  place: Place;
  card: ScorecardView;
  today: string;
  /** For the notice board: no names even for those who may see them. */
  board: boolean;
  refusal?: Refusal | null;
  notice?: string | null;
}

/** Forms 3A, 3B and 4: the village's convergence, what it is made of, and who stands behind each cell. */
export function ScorecardPage(props: ScorecardProps) {
  const { view, place, card, board, refusal = null, notice = null } = props;
  const { t, language, numbers } = view;
  const { code, name } = place.region;
  const title = t('score.title', { name });
  const names = place.may('person.list');
  const lists = (['mothers', 'children'] as const).map((list) => ({
    head: t(`score.${list}`),
    tally: card[list].tally,
  }));
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('record.tab.rapor') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <VillageTabs view={view} code={code} current="rapor" names={names} />
      <Choice {...props} />
      <Rules {...props} />
      <p class="lead">
        <b>{shareWords(view, convergenceOf(card.together))}</b> {t('score.village')}, {card.period}. {t('score.lead')}
      </p>
      <h2>{t('score.village')}</h2>
      <TallyTable
        view={view}
        head={t('score.people')}
        label={t('score.village')}
        rows={[
          ...lists,
          { head: t('score.together'), tally: card.together },
          { head: t('score.paud'), tally: card.paud.tally },
        ]}
      />
      <Joint {...props} />
      <h2>{t('score.indicators')}</h2>
      {(['mothers', 'children', 'paud'] as const).map((list) => (
        <TallyTable
          view={view}
          head={t(`score.${list}`)}
          label={t(`score.${list}`)}
          rows={card[list].indicators.map(({ wording, partOf, tally }) => ({
            head: partOf === null ? wording : <small>{wording}</small>,
            tally,
          }))}
        />
      ))}
      <h2>{t('score.packages')}</h2>
      <TallyTable
        view={view}
        head={t('score.package')}
        label={t('score.packages')}
        rows={card.packages.map((row) => ({ head: row.name[language], tally: row.tally }))}
      />
      <Targets {...props} />
      <h2>{t('score.paudMonths')}</h2>
      <DataTable
        label={t('score.paudMonths')}
        rows={card.paudMonths}
        columns={[
          { label: t('score.month'), cell: ({ month }) => view.dates.shortMonth(month) },
          { label: t('score.attended'), number: true, cell: ({ attended }) => numbers.whole(attended) },
          { label: t('score.absent'), number: true, cell: ({ absent }) => numbers.whole(absent) },
          { label: t('score.dash'), number: true, cell: ({ notDue }) => numbers.whole(notDue) },
          { label: t('score.notRecorded'), number: true, cell: ({ notRecorded }) => numbers.whole(notRecorded) },
        ]}
      />
      {card.quarters.length === 0 ? null : (
        <>
          <h2>{t('score.quarters')}</h2>
          <TallyTable
            view={view}
            head={t('score.quarter')}
            label={t('score.quarters')}
            rows={card.quarters.map(({ quarter, tally }) => ({ head: quarter, tally }))}
          />
        </>
      )}
      {card.people.length === 0 ? null : <PeopleTable view={view} code={code} card={card} names={names && !board} />}
      <ByHand view={view} card={card} board={board} />
      <h2>{t('score.funds')}</h2>
      <FundTable view={view} card={card} />
      {place.may('entry.write') && !board ? <FundForm {...props} /> : null}
      {names ? (
        <p class="no-print">
          <a href={`/desa/${code}/rapor?periode=${card.period}${board ? '' : '&papan'}`}>
            {board ? t('score.withNames') : t('score.board')}
          </a>
        </p>
      ) : (
        <p class="small">{t('score.noNames')}</p>
      )}
      <TakeAway view={view} />
    </PlaceFrame>
  );
}

/** The last eight quarters and their years. */
function periodsUpTo(today: string): string[] {
  const now = periodContaining('quarter', monthOf(today));
  const quarters = Array.from({ length: 8 }, (_, i) => periodContaining('quarter', now.first - 3 * i));
  const years = [...new Set(quarters.map(({ first }) => formatMonth(first).slice(0, 4)))];
  return [...quarters.map(formatPeriod), ...years];
}

/** The quarters among them, to choose from. */
export const quartersUpTo = (today: string): { value: string; label: string }[] =>
  periodsUpTo(today)
    .filter((period) => period.includes('Q'))
    .map((period) => ({ value: period, label: period }));

function Choice({ view: { t }, place, card, today, board }: ScorecardProps) {
  const option = (value: string, current: string, label = value) => (
    <option value={value} selected={value === current}>
      {label}
    </option>
  );
  return (
    <form class="inline no-print" method="get" action={`/desa/${place.region.code}/rapor`} data-auto>
      {board ? <input type="hidden" name="papan" value="1" /> : null}
      <div>
        <label for="periode">{t('score.period')}</label>
        <select id="periode" name="periode">
          {periodsUpTo(today).map((period) => option(period, card.period))}
        </select>
      </div>
      {card.posyandu.length === 0 ? null : (
        <div>
          <label for="posyandu">{t('score.posyandu')}</label>
          <select id="posyandu" name="posyandu">
            {option('', '', t('score.allPosyandu'))}
            {card.posyandu.map(({ id, name }) => option(id, '', name))}
          </select>
        </div>
      )}
      <div>
        <label for="aturan">{t('score.rules')}</label>
        <select id="aturan" name="aturan">
          {card.rules.sets.map((set) => option(set, card.rules.set))}
        </select>
      </div>
      <button class="plain" type="submit">
        {t('form.show')}
      </button>
    </form>
  );
}

function Rules({ view, place, card: { rules, version } }: ScorecardProps) {
  const { t, dates } = view;
  const zone = zoneOfCode(place.region.code);
  const note = rules.compared
    ? t('score.compared', { rules: rules.id, name: rules.signedBy ?? '' })
    : t('score.uncompared', { rules: rules.id, note: rules.note });
  const lock = version === null ? null : { lock: version.lock, when: dates.instant(version.at, zone) };
  return (
    <Note tone={rules.compared ? 'info' : 'warn'}>
      <p>{note}</p>
      <p>
        {lock === null || version === null
          ? t('score.live')
          : version.differs
            ? t('score.differs', { ...lock, met: version.met, due: version.due })
            : t('score.sameVersion', lock)}
      </p>
      {place.may('rules.sign') ? (
        <a href={`/kabupaten/${place.region.code.slice(0, 5)}/aturan-rapor`}>{t('score.rulesTitle')}</a>
      ) : null}
    </Note>
  );
}

function Joint({ view: { t, language }, card: { joint } }: ScorecardProps) {
  const [lift] = joint.lift;
  return (
    <>
      <h2>{t('score.joint')}</h2>
      <p>
        {t('score.jointLine', { complete: joint.complete, people: joint.people })}{' '}
        {joint.undecided === 0 ? null : t('score.jointUndecided', { n: joint.undecided })}{' '}
        {lift === undefined
          ? null
          : t('score.lift', { service: SERVICE_NAMES[lift.service][language], n: lift.people })}
      </p>
    </>
  );
}

function Targets({ view: { t, numbers }, card: { targets, mothers, children } }: ScorecardProps) {
  const letters = (counts: Record<string, number>) =>
    Object.entries(counts)
      .filter(([, n]) => n > 0)
      .map(([letter, n]) => `${letter === 'not-recorded' ? t('score.unknownLetter') : letter} ${numbers.whole(n)}`)
      .join(' · ') || '0';
  return (
    <>
      <h2>{t('score.targets')}</h2>
      <SummaryList
        counts
        rows={[
          [t('score.households'), numbers.whole(targets.households)],
          [t('score.withoutHousehold'), numbers.whole(targets.withoutHousehold)],
          [t('score.letterMothers', { letters: letters(targets.mothers) }), numbers.whole(mothers.people)],
          [t('score.letterChildren', { letters: letters(targets.children) }), numbers.whole(children.people)],
        ]}
      />
    </>
  );
}

function ByHand({ view: { t, language }, card, board }: Pick<ScorecardProps, 'view' | 'card' | 'board'>) {
  if (card.byHand.length === 0) return null;
  return (
    <>
      <h2>{t('score.byHand')}</h2>
      <ul>
        {card.byHand.map(({ name, service, reason, ruled }, i) => (
          <li>
            {t('score.byHandLine', {
              name: board || name === null ? t('score.row', { n: i + 1 }) : name,
              service: SERVICE_NAMES[service][language],
              reason,
              ruled,
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
