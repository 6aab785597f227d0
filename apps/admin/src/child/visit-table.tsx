import type { ChildPage } from '@konvergensi/contract';
import type { CategorisedIndex } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ageWords } from './child-table.tsx';
import { scoreOf } from './index-scores.ts';
import { ZScore } from './z-words.tsx';

/** Every visit, newest first: date, age, measurements, z. */
export function VisitTable({ view, page, index }: { view: View; page: ChildPage; index: CategorisedIndex }) {
  const { t, dates, numbers } = view;
  const dash = t('value.dash');
  return (
    <DataTable
      label={t('ui.numbers')}
      rows={[...page.measurements].reverse()}
      columns={[
        { label: t('child.date'), cell: ({ date }) => dates.day(date) },
        { label: t('child.age'), cell: ({ date }) => ageWords(view, page.child.birthDate, date) },
        {
          label: 'kg',
          number: true,
          cell: ({ weightKg }) => (weightKg === null ? dash : numbers.decimal(weightKg)),
        },
        {
          label: 'cm',
          number: true,
          cell: ({ lengthCm }) => (lengthCm === null ? dash : numbers.decimal(lengthCm)),
        },
        {
          label: t(`child.z.${index}`),
          number: true,
          cell: (measured) => <ZScore view={view} index={index} score={scoreOf(measured, index)} />,
        },
      ]}
    />
  );
}
