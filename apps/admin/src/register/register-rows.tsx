import type { VillageRegisterView } from '@konvergensi/contract';
import { ageWords } from '../child/child-table.tsx';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Tag } from '../ui/tag.tsx';
import { goneWords } from './gone-words.ts';

type Entry = VillageRegisterView['entries'][number];

/** The people of the list, each with the way to her page. */
export function EntryRows({
  view,
  code,
  entries,
  today,
}: {
  view: View;
  code: string;
  entries: readonly Entry[];
  today: string;
}) {
  const { t, dates } = view;
  const pregnant = entries.some(({ pregnancy }) => pregnancy !== null);
  return (
    <DataTable
      label={t('reg.kinds')}
      rows={entries}
      columns={[
        {
          label: t('reg.name'),
          cell: ({ id, name, leaves }) => (
            <>
              <a href={`/desa/${code}/orang/${id}`}>{name}</a>
              {leaves === null ? null : <Tag tone="plain">{goneWords(view, leaves)}</Tag>}
            </>
          ),
        },
        {
          label: t('child.age'),
          cell: ({ birthDate, sex }) => (
            <>
              {birthDate === null ? t('reg.birthDateKind.unknown') : ageWords(view, birthDate, today)}
              <small>{t(`sex.${sex}`)}</small>
            </>
          ),
        },
        ...(pregnant
          ? [
              {
                label: t('reg.dueDate'),
                cell: ({ pregnancy }: Entry) =>
                  pregnancy === null ? (
                    t('value.dash')
                  ) : (
                    <>
                      {dates.day(pregnancy.dueDate)}
                      <small>{t('reg.week', { week: pregnancy.week })}</small>
                      {pregnancy.letter === null || pregnancy.letter === 'N' ? null : (
                        <Tag tone="warn">{pregnancy.letter}</Tag>
                      )}
                    </>
                  ),
              },
            ]
          : []),
        { label: t('child.parents'), cell: ({ parents }) => (parents === '' ? t('value.dash') : parents) },
        { label: t('reg.dusun'), cell: ({ dusun }) => dusun ?? t('value.dash') },
        { label: t('reg.rt'), cell: ({ rt }) => rt ?? t('value.dash') },
        { label: t('reg.posyandu'), cell: ({ posyandu }) => posyandu ?? t('value.dash') },
      ]}
    />
  );
}
