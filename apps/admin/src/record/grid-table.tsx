import type { MonthGrid } from '@konvergensi/contract';
import { SERVICE_NAMES } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { TableBox } from '../ui/table-box.tsx';

type Person = MonthGrid['people'][number];
type Cell = Person['cells'][number];

/** People by services: the sign of this month, last month's beside it, a dot where nothing is due. */
export function GridTable({
  view,
  people,
  label,
  open,
}: {
  view: View;
  people: readonly Person[];
  label: string;
  open: (person: string) => string;
}) {
  const { language } = view;
  const services = people[0]?.cells.map(({ service }) => service) ?? [];
  return (
    <TableBox label={label} tall>
      <table class="pin">
        <thead>
          <tr>
            <th scope="col">{view.t('child.name')}</th>
            {services.map((service) => (
              <th scope="col">{SERVICE_NAMES[service][language]}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr>
              <th scope="row">
                <a href={open(person.person)}>{person.name}</a>
                {person.letter === null || person.letter === 'N' ? null : <small>{person.letter}</small>}
              </th>
              {person.cells.map((cell) => (
                <Sign view={view} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function Sign({ view: { t }, cell: { due, now, last } }: { view: View; cell: Cell }) {
  return (
    <td class="n">
      {now === '' ? (due ? '' : '·') : now}
      {last === '' ? null : (
        <small>
          <span class="unseen">{t('record.lastMonth')} </span>
          {last}
        </small>
      )}
    </td>
  );
}
