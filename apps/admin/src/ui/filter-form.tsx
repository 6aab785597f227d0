import type { View } from '../format/view.ts';

export interface FilterChoice {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: string | null | undefined;
}

export interface FilterFormProps {
  view: View;
  action: string;
  /** A month to pick, up to the latest one. */
  month?: { label: string; value: string; max?: string };
  /** One without options is left out. */
  choices?: readonly FilterChoice[];
  /** What else the address keeps. */
  kept?: Readonly<Record<string, string>>;
}

/** What a page shows, kept in the address; not printed. It works by its button, and by itself where scripts run. */
export function FilterForm({ view: { t }, action, month, choices = [], kept = {} }: FilterFormProps) {
  return (
    <form class="inline no-print" method="get" action={action} data-auto>
      {Object.entries(kept).map(([key, value]) => (
        <input type="hidden" name={key} value={value} />
      ))}
      {month === undefined ? null : (
        <div>
          <label for="bulan">{month.label}</label>
          <input type="month" id="bulan" name="bulan" value={month.value} max={month.max} />
        </div>
      )}
      {choices
        .filter(({ options }) => options.length > 0)
        .map(({ name, label, options, chosen }) => (
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
        ))}
      <button class="plain" type="submit">
        {t('form.show')}
      </button>
    </form>
  );
}
