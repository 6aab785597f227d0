import type { FoundPeople } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Empty } from '../ui/empty.tsx';
import type { Refusal } from '../ui/error-summary.tsx';
import { Tag } from '../ui/tag.tsx';
import { SearchForm } from './register.page.tsx';
import { RegisterFrame } from './register-frame.tsx';

export interface SearchProps {
  view: View;
  place: Place;
  asked: string;
  found: FoundPeople | null;
  refusal?: Refusal | null;
}

/** Who was found, the likeliest first. */
export function SearchPage({ view, place, asked, found, refusal = null }: SearchProps) {
  const { t } = view;
  const { code } = place.region;
  const title = t('reg.searchTitle');
  return (
    <RegisterFrame view={view} place={place} title={title} refusal={refusal}>
      <SearchForm view={view} code={code} value={found?.by === 'nik' ? '' : asked} />
      {found === null ? null : found.people.length === 0 ? (
        <Empty title={t('reg.searchNone')} hint={t('reg.searchHint')} />
      ) : (
        <FoundTable view={view} label={title} people={found.people} />
      )}
    </RegisterFrame>
  );
}

interface FoundProps {
  view: View;
  label: string;
  people: FoundPeople['people'];
}

/** People who were searched for, each with what tells one from another of the same name. */
export function FoundTable({ view: { t, dates }, label, people }: FoundProps) {
  return (
    <DataTable
      label={label}
      rows={people}
      columns={[
        {
          label: t('reg.name'),
          cell: (person) => (
            <>
              <a href={`/desa/${person.village}/orang/${person.id}`}>{person.name}</a>
              {person.left === null ? null : <Tag tone="plain">{t('reg.searchLeft')}</Tag>}
            </>
          ),
        },
        {
          label: t('child.born'),
          cell: ({ birthDate }) => (birthDate === null ? t('value.dash') : dates.day(birthDate)),
        },
        { label: t('child.parents'), cell: ({ parents }) => (parents === '' ? t('value.dash') : parents) },
        { label: t('level.village'), cell: ({ villageName }) => villageName },
      ]}
    />
  );
}
