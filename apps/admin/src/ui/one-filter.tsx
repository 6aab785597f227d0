import type { View } from '../format/view.ts';

export interface OneFilterProps {
  view: View;
  action: string;
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: string | null | undefined;
  /** What else the address keeps. */
  kept?: Readonly<Record<string, string>>;
}

/** One choice that changes what a page shows, kept in the address; not printed. */
export function OneFilter({ view: { t }, action, name, label, options, chosen, kept = {} }: OneFilterProps) {
  return (
    <form class="inline no-print" method="get" action={action} data-auto>
      {Object.entries(kept).map(([key, value]) => (
        <input type="hidden" name={key} value={value} />
      ))}
      <div>
        <label for={name}>{label}</label>
        <select id={name} name={name}>
          {options.map((option) => (
            <option value={option.value} selected={option.value === chosen}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      <button class="plain" type="submit">
        {t('form.show')}
      </button>
    </form>
  );
}
