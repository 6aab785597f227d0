import { POSYANDU_TOOLS, TOOL_CONDITIONS } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Select } from '../ui/field.tsx';

/** What was typed, or stands now, by the name of its field. */
export type PlanValues = Readonly<Record<string, string>>;

export interface PlanProps {
  view: View;
  place: Place;
  /** Null: a new one. */
  id: string | null;
  formId: string;
  values: PlanValues;
  today: string;
  refusal: Refusal | null;
}

const WEEKS = [1, 2, 3, 4, 5] as const;
const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** When a posyandu opens, whom it serves, who serves there, and how its tools are. */
export function PlanPage({ view, place, id, formId, values, today, refusal }: PlanProps) {
  const { t } = view;
  const { code } = place.region;
  const of = (name: string) => values[name] ?? '';
  const title = id === null ? t('posyandu.addTitle') : t('posyandu.editTitle', { name: of('name') });
  const errors = refusal?.fields ?? {};
  const crumb = { label: t('posyandu.crumb'), href: `/desa/${code}/posyandu` };
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[crumb, { label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <h1>{title}</h1>
      <form method="post" action={`/desa/${code}/posyandu/${id ?? 'baru'}`} novalidate>
        <input type="hidden" name="id" value={formId} />
        <input type="hidden" name="version" value={of('version')} />
        <Field name="name" label={t('posyandu.name')} value={of('name')} errors={errors} />
        <Select
          name="week"
          label={t('posyandu.rule')}
          value={of('week')}
          options={[
            { value: '', label: t('posyandu.ruleDate') },
            ...WEEKS.map((week) => ({ value: String(week), label: t(`posyandu.ruleWeek${week}`) })),
          ]}
        />
        <div class="boxes">
          <Field
            name="day"
            label={t('posyandu.dayOfMonth')}
            inputmode="numeric"
            short
            required={false}
            value={of('day')}
            errors={errors}
          />
          <Select
            name="weekday"
            label={t('posyandu.weekday')}
            value={of('weekday')}
            options={DAYS.map((day) => ({ value: String(day), label: t(`posyandu.day.${day}`) }))}
          />
        </div>
        <Field
          name="dusun"
          label={t('posyandu.serves')}
          hint={t('posyandu.servesHint')}
          required={false}
          value={of('dusun')}
          errors={errors}
        />
        <Field
          name="cadres"
          label={t('posyandu.cadres')}
          hint={t('posyandu.cadresHint')}
          required={false}
          value={of('cadres')}
          errors={errors}
        />
        <h2>{t('posyandu.tools')}</h2>
        <p class="small">{t('posyandu.toolsLead')}</p>
        {POSYANDU_TOOLS.map((tool) => (
          <div class="boxes">
            <Select
              name={`alat-${tool}`}
              label={t(`posyandu.tool.${tool}`)}
              value={of(`alat-${tool}`)}
              options={[
                { value: '', label: t('posyandu.condition.unsaid') },
                ...TOOL_CONDITIONS.map((condition) => ({
                  value: condition,
                  label: t(`posyandu.condition.${condition}`),
                })),
              ]}
            />
            <Field
              name={`kal-${tool}`}
              label={t('posyandu.calibrated')}
              type="date"
              max={today}
              required={false}
              value={of(`kal-${tool}`)}
            />
          </div>
        ))}
        <Field
          name="toolsOn"
          label={t('posyandu.toolsOn')}
          type="date"
          short
          max={today}
          required={false}
          value={of('toolsOn')}
          errors={errors}
        />
        <button type="submit">{t('form.save')}</button>
      </form>
    </PlaceFrame>
  );
}
