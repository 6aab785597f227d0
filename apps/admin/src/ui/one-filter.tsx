import { type FilterChoice, FilterForm, type FilterFormProps } from './filter-form.tsx';

export type OneFilterProps = Pick<FilterFormProps, 'view' | 'action' | 'kept'> & FilterChoice;

/** One choice that changes what a page shows. */
export const OneFilter = ({ view, action, kept = {}, ...choice }: OneFilterProps) => (
  <FilterForm view={view} action={action} kept={kept} choices={[choice]} />
);
