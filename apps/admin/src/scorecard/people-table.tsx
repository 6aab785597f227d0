import type { ScorecardView } from '@konvergensi/contract';
import { convergenceOf, SERVICE_NAMES, type ServiceCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { shareWords } from './tally-table.tsx';

type Person = ScorecardView['people'][number];

/** Forms 3A and 3B: a row a person, a cell an indicator; each cell leads to why it is so. */
export function PeopleTable({
  view,
  code,
  card,
  names,
}: {
  view: View;
  code: string;
  card: ScorecardView;
  names: boolean;
}) {
  const { t, language } = view;
  return (
    <>
      <h2>{t('score.perPerson')}</h2>
      {(['mothers', 'children', 'paud'] as const).map((list) => {
        const people = card.people.filter((person) => person.list === list).map((person, i) => ({ person, n: i + 1 }));
        if (people.length === 0) return null;
        const services = people[0]!.person.verdicts.map(({ service }) => service);
        return (
          <DataTable
            label={`${t('score.perPerson')}, ${t(`score.${list}`)}`}
            rows={people}
            columns={[
              {
                label: t(`score.${list}`),
                cell: ({ person, n }) => (names && person.name !== null ? person.name : t('score.row', { n })),
              },
              ...services.map((service) => ({
                label: SERVICE_NAMES[service][language],
                cell: ({ person }: { person: Person }) => (
                  <Verdict code={code} card={card} person={person} service={service} linked={names} />
                ),
              })),
              {
                label: t('score.share'),
                number: true,
                cell: ({ person }) => shareWords(view, convergenceOf(person.tally)),
              },
            ]}
          />
        );
      })}
    </>
  );
}

interface VerdictProps {
  code: string;
  card: ScorecardView;
  person: Person;
  service: ServiceCode;
  linked: boolean;
}

/** A T for want of any record carries a question mark, so that it is told from a T that was recorded. */
function Verdict({ code, card, person, service, linked }: VerdictProps) {
  const cell = person.verdicts.find((each) => each.service === service);
  if (cell === undefined) return null;
  const sign = `${cell.verdict}${cell.notRecorded ? '?' : ''}${cell.byHand ? '*' : ''}`;
  if (!linked) return <>{sign}</>;
  const query = `periode=${card.period}&baris=${person.row}&daftar=${person.list}&layanan=${service}&aturan=${card.rules.set}`;
  return <a href={`/desa/${code}/rapor/sel?${query}`}>{sign}</a>;
}
