import type { PersonView } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Field } from '../ui/field.tsx';
import { Note } from '../ui/note.tsx';

interface Props {
  view: View;
  place: Place;
  person: PersonView;
}

/** Why a row is closed, and the two ways back: the leaving was a mistake, or she or he has come back. */
export function Closed({ view, place, person }: Props) {
  const { t, dates } = view;
  const { left } = person;
  if (left === null) return null;
  const mayComeBack = left.reason === 'moved' || left.reason === 'not_resident';
  return (
    <Note>
      <p>{t('reg.closed', { reason: t(`reg.left.${left.reason}`), date: dates.day(left.on) })}</p>
      {left.to === null ? null : <p>{t('reg.movedTo', { code: left.to })}</p>}
      {person.deathCause === null ? null : <p>{t('reg.cause', { cause: person.deathCause })}</p>}
      {place.may('register.write') ? (
        <BackForm view={view} place={place} person={person} label={t('reg.return')} />
      ) : null}
      {place.may('register.write') && mayComeBack ? (
        <details>
          <summary>{t('reg.cameBack')}</summary>
          <BackForm view={view} place={place} person={person} label={t('reg.cameBackSave')} dated />
        </details>
      ) : null}
    </Note>
  );
}

function BackForm({ view, place, person, label, dated = false }: Props & { label: string; dated?: boolean }) {
  const { t } = view;
  return (
    <form method="post" action={`/desa/${place.region.code}/orang/${person.id}/kembali`}>
      <input type="hidden" name="version" value={String(person.version)} />
      <input type="hidden" name="kunci" value={crypto.randomUUID()} />
      {dated ? (
        <Field
          name="on"
          type="date"
          label={t('reg.cameBackOn')}
          hint={t('reg.cameBackHint')}
          value={person.today}
          max={person.today}
        />
      ) : null}
      <button class="plain" type="submit">
        {label}
      </button>
    </form>
  );
}

/** Where she or he has lived in the district; nothing for whoever has always lived here. */
export function Stays({ view: { t, dates }, person }: Pick<Props, 'view' | 'person'>) {
  if (person.stays.length < 2) return null;
  return (
    <>
      <h2>{t('reg.stays')}</h2>
      <DataTable
        label={t('reg.stays')}
        rows={person.stays}
        columns={[
          { label: t('reg.stayVillage'), cell: ({ village }) => village.name },
          { label: t('reg.stayFrom'), cell: ({ from }) => (from === null ? t('reg.sinceBirth') : dates.day(from)) },
          {
            label: t('reg.stayUntil'),
            cell: ({ until, reason }) =>
              until === null || reason === null
                ? t('reg.stillHere')
                : `${dates.day(until)} · ${t(`reg.left.${reason}`)}`,
          },
        ]}
      />
    </>
  );
}
