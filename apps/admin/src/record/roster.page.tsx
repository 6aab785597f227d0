import type { MonthGrid } from '@konvergensi/contract';
import { RECORD_LISTS, SERVICE_NAMES } from '@konvergensi/domain';
import { Qr } from '../account/qr.tsx';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { TableBox } from '../ui/table-box.tsx';

/** The roster of a month on A4: names and empty columns, what is recorded filled in, a code per list that opens its grid. */
export function RosterPage({
  view,
  place,
  grid,
  origin,
}: {
  view: View;
  place: Place;
  grid: MonthGrid;
  origin: string;
}) {
  const { t, dates, language } = view;
  const { code, name } = place.region;
  const title = t('record.rosterTitle', { name, month: dates.month(grid.month) });
  const back = `/desa/${code}/bulan?bulan=${grid.month}`;
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('record.tab.bulan'), href: back }, { label: t('record.print') }]}
    >
      <h1>{title}</h1>
      <p class="small">{t('record.rosterLegend')}</p>
      {RECORD_LISTS.map((list) => {
        const people = grid.people.filter((person) => person.list === list);
        const address = `${origin}${back}&sasaran=${list}`;
        return people.length === 0 ? null : (
          <section class="sheet">
            <h2>{t(`record.list.${list}`)}</h2>
            <Qr text={address} label={t('record.rosterQr')} />
            <p class="small">
              {t('record.rosterQr')} <code>{address}</code>
            </p>
            <TableBox label={t(`record.list.${list}`)} tall>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('child.name')}</th>
                    <th scope="col">{t('record.born')}</th>
                    {people[0]!.cells.map(({ service }) => (
                      <th scope="col">{SERVICE_NAMES[service][language]}</th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {people.map((person) => (
                    <tr>
                      <th scope="row">{person.name}</th>
                      <td>{dateOf(view, person)}</td>
                      {person.cells.map(({ now, due }) => (
                        <td>{now === '' && !due ? '·' : now}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableBox>
          </section>
        );
      })}
    </PlaceFrame>
  );
}

function dateOf({ t, dates }: View, { dueDate, birthDate }: MonthGrid['people'][number]): string {
  const date = dueDate ?? birthDate;
  return date === null ? t('value.dash') : dates.day(date);
}
