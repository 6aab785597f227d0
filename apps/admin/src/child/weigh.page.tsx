import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { VillageTabs } from '../record/village-tabs.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Tick } from '../ui/field.tsx';
import { Note } from '../ui/note.tsx';
import { Notice } from '../ui/notice.tsx';
import { ageWords, ChildTable } from './child-table.tsx';
import type { ChildItem } from './children.page.tsx';
import { EMPTY_ROW, usuallyLying, type WeighRow } from './weigh-input.ts';

export interface WeighProps {
  view: View;
  place: Place;
  /** Day of the session; its month decides who is done. */
  date: string;
  today: string;
  posyandu: string;
  listed: readonly ChildItem[];
  waiting: ReadonlyMap<string, WeighRow>;
  saveKey: string;
  notice?: string | null;
  refusal?: Refusal | null;
}

/** A posyandu day: every child not measured this month with last month's values at its boxes; those done, with their category. */
export function WeighPage(props: WeighProps) {
  const { view, place, date, listed, waiting, notice = null, refusal = null, today } = props;
  const { t, dates } = view;
  const { code, name } = place.region;
  const title = t('weigh.title', { name });
  const month = dates.month(date.slice(0, 7));
  const shown = listed.filter(({ posyandu }) => props.posyandu === '' || posyandu === props.posyandu);
  const todo = shown.filter(({ measuredThisMonth }) => !measuredThisMonth);
  const done = shown.filter(({ measuredThisMonth }) => measuredThisMonth);
  // What waits for a second look comes first.
  const rows = [...todo.filter(({ id }) => waiting.has(id)), ...todo.filter(({ id }) => !waiting.has(id))];
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('record.tab.timbang') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <VillageTabs view={view} code={code} current="timbang" names />
      <p class="lead">{t('weigh.lead')}</p>
      <Choice {...props} />
      {todo.length === 0 ? <p>{t('weigh.all', { month })}</p> : <Boxes {...props} rows={rows} month={month} />}
      {done.length === 0 ? null : (
        <>
          <h2>{t('weigh.done', { month, n: done.length })}</h2>
          <ChildTable
            view={view}
            listed={done}
            today={today}
            record={place.may('measurement.write') ? (id) => `/desa/${code}/anak/${id}/ukur` : null}
            open={(id) => `/desa/${code}/anak/${id}`}
          />
        </>
      )}
    </PlaceFrame>
  );
}

function Choice({ view: { t }, place, date, today, posyandu, listed }: WeighProps) {
  const names = [...new Set(listed.flatMap((child) => child.posyandu ?? []))].sort();
  return (
    <form class="inline no-print" method="get" action={`/desa/${place.region.code}/timbang`} data-auto>
      <div>
        <label for="tanggal">{t('child.date')}</label>
        <input type="date" id="tanggal" name="tanggal" value={date} max={today} />
      </div>
      {names.length < 2 ? null : (
        <div>
          <label for="posyandu">{t('weigh.posyandu')}</label>
          <select id="posyandu" name="posyandu">
            <option value="">{t('weigh.allPosyandu')}</option>
            {names.map((name) => (
              <option value={name} selected={name === posyandu}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <button class="plain" type="submit">
        {t('form.show')}
      </button>
    </form>
  );
}

function Boxes(props: WeighProps & { rows: readonly ChildItem[]; month: string }) {
  const { view, place, date, posyandu, rows, waiting, saveKey, month } = props;
  const { t } = view;
  return (
    <form
      method="post"
      action={`/desa/${place.region.code}/timbang?posyandu=${encodeURIComponent(posyandu)}`}
      novalidate
    >
      <h2>{t('weigh.todo', { month, n: rows.length })}</h2>
      <input type="hidden" name="kunci" value={saveKey} />
      <input type="hidden" name="date" value={date} />
      {rows.map((child) => (
        <Row view={view} child={child} date={date} row={waiting.get(child.id) ?? EMPTY_ROW} />
      ))}
      {place.may('measurement.write') ? <button type="submit">{t('weigh.save')}</button> : null}
    </form>
  );
}

function Row({ view, child, date, row }: { view: View; child: ChildItem; date: string; row: WeighRow }) {
  const { t, numbers } = view;
  const { id, latest } = child;
  const before = (value: number | null | undefined) =>
    value == null ? t('weigh.never') : t('weigh.before', { value: numbers.decimal(value) });
  const box = { inputmode: 'decimal', short: true, required: false, autocomplete: 'off' } as const;
  const errors = row.wrong === null ? {} : { [`bb-${id}`]: row.wrong };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset cannot stand inside its card
    <div class="card" role="group" aria-labelledby={`nama-${id}`}>
      <p id={`nama-${id}`}>
        <strong>{child.name}</strong> <small>{ageWords(view, child.birthDate, date)}</small>
      </p>
      <div class="boxes">
        <Field
          {...box}
          name={`bb-${id}`}
          label={t('child.weight')}
          hint={before(latest?.weightKg)}
          value={row.weight}
          errors={errors}
        />
        <Field
          {...box}
          name={`tb-${id}`}
          label={t(usuallyLying(child, date) ? 'weigh.length' : 'weigh.height')}
          hint={before(latest?.lengthCm)}
          value={row.length}
        />
      </div>
      {row.doubts.length === 0 ? null : (
        <Note tone="warn">
          {row.doubts.map((words) => (
            <p>{words}</p>
          ))}
          <Tick name={`yakin-${id}`} label={t('child.doubtSure')} />
        </Note>
      )}
      <details>
        <summary>{t('child.position')}</summary>
        <Tick
          name={`cara-${id}`}
          label={t(usuallyLying(child, date) ? 'weigh.standing' : 'weigh.lying')}
          checked={row.otherWay}
        />
        <Tick name={`edema-${id}`} label={t('child.oedema')} checked={row.oedema} />
      </details>
    </div>
  );
}
