import type { PosyanduDayPage } from '@konvergensi/contract';
import { ABSENCE_REASONS, POSYANDU_TOOLS } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field, Tick } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Tag } from '../ui/tag.tsx';
import { nameOf } from './posyandu-words.ts';

type Child = PosyanduDayPage['children'][number];
type Mother = PosyanduDayPage['mothers'][number];

export interface DayValues {
  on: string;
  cadres: string;
  tools: readonly string[];
  note: string;
  coach: string;
  coached: string;
}

export interface DayProps {
  view: View;
  place: Place;
  day: PosyanduDayPage;
  values: DayValues;
  refusal: Refusal | null;
  notice: string | null;
}

/** A posyandu day: the list by hamlet and RT, who came, why others did not, and the day's own record. */
export function DayPage(props: DayProps) {
  const { view, place, day, refusal, notice } = props;
  const { t, dates } = view;
  const { code } = place.region;
  const name = nameOf(view, day.posyandu);
  const title = t('posyandu.dayTitle', { posyandu: name, month: dates.month(day.month) });
  const back = `/desa/${code}/posyandu`;
  const here = `${back}/${day.posyandu.id}/${day.month}`;
  const crumbs = [{ label: t('posyandu.crumb'), href: `${back}?bulan=${day.month}` }, { label: name }];
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={crumbs}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">
        {t('posyandu.dayLead')} {day.planned === null ? '' : t('posyandu.planned', { date: dates.day(day.planned) })}
      </p>
      <ul class="links no-print">
        <li>
          <a href={`/desa/${code}/timbang?posyandu=${encodeURIComponent(day.posyandu.name ?? '')}`}>
            {t('posyandu.toWeigh')}
          </a>
        </li>
        <li>
          <a href={`${here}/sisir`}>{t('posyandu.sweep')}</a>
        </li>
      </ul>
      {day.children.length + day.mothers.length === 0 ? <Empty title={t('posyandu.nobody')} /> : null}
      <form method="post" action={here} novalidate>
        <Children view={view} place={place} day={day} />
        {day.mothers.length === 0 ? null : (
          <>
            <h2>{t('posyandu.mothers', { n: day.mothers.length })}</h2>
            <ul class="tasks">
              {day.mothers.map((mother) => (
                <Line view={view} place={place} one={mother} came={mother.came ? t('posyandu.served') : null} />
              ))}
            </ul>
          </>
        )}
        {place.may('measurement.write') ? <Record {...props} /> : null}
      </form>
    </PlaceFrame>
  );
}

function Children({ view, place, day }: Pick<DayProps, 'view' | 'place' | 'day'>) {
  const { t, dates } = view;
  const came = day.children.filter(({ measuredOn }) => measuredOn !== null);
  const left = day.children.filter(({ measuredOn }) => measuredOn === null);
  if (day.children.length === 0) return null;
  return (
    <>
      <h2>{t('posyandu.children', { d: came.length, s: day.children.length })}</h2>
      <ul class="tasks">
        {[...left, ...came].map((child) => (
          <Line
            view={view}
            place={place}
            one={child}
            came={child.measuredOn === null ? null : t('posyandu.weighedOn', { date: dates.day(child.measuredOn) })}
          />
        ))}
      </ul>
      <p class="small no-print">{t('posyandu.movedHint')}</p>
    </>
  );
}

interface LineProps {
  view: View;
  place: Place;
  one: Child | Mother;
  came: string | null;
}

/** Somebody invited, with where she or he lives; who did not come, with why. */
function Line({ view, place, one, came }: LineProps) {
  const { t, dates } = view;
  const { code } = place.region;
  const child = 'parents' in one;
  const where = placeWords(view, one);
  const about = [child ? one.parents : t('posyandu.dueOn', { date: dates.day(one.dueDate) }), where]
    .filter((word) => word !== '')
    .join(' · ');
  return (
    <li>
      <div>
        <a href={child ? `/desa/${code}/anak/${one.id}` : `/desa/${code}/layanan/${one.id}`}>
          <b>{one.name}</b>
        </a>
        <p>{about}</p>
      </div>
      {came === null ? (
        <div class="field">
          <label for={`alasan-${one.id}`}>{t('posyandu.reason')}</label>
          <select id={`alasan-${one.id}`} name={`alasan-${one.id}`}>
            <option value="">{t('posyandu.reason.none')}</option>
            {ABSENCE_REASONS.map((reason) => (
              <option value={reason} selected={one.absence === reason}>
                {t(`posyandu.reason.${reason}`)}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <Tag tone="good">{came}</Tag>
      )}
    </li>
  );
}

export function placeWords({ t }: View, { dusun, rt, address }: Pick<Child, 'dusun' | 'rt' | 'address'>): string {
  return [dusun ?? '', rt === null ? '' : t('posyandu.rt', { rt }), address ?? '']
    .filter((word) => word !== '')
    .join(', ');
}

function Record({ view: { t }, day, values, refusal }: DayProps) {
  const errors = refusal?.fields ?? {};
  return (
    <section class="card no-print">
      <h2>{t('posyandu.record')}</h2>
      <input type="hidden" name="version" value={day.session?.version ?? ''} />
      <Field name="on" label={t('posyandu.on')} type="date" short max={day.today} value={values.on} errors={errors} />
      <Field
        name="cadres"
        label={t('posyandu.cadres')}
        hint={t('posyandu.cadresHint')}
        value={values.cadres}
        errors={errors}
      />
      <fieldset>
        <legend>{t('posyandu.used')}</legend>
        {POSYANDU_TOOLS.map((tool) => (
          <Tick name="tools" value={tool} checked={values.tools.includes(tool)} label={t(`posyandu.tool.${tool}`)} />
        ))}
      </fieldset>
      <Field name="note" label={t('posyandu.note')} required={false} value={values.note} errors={errors} />
      <Field
        name="coach"
        label={t('posyandu.coach')}
        hint={t('posyandu.coachHint')}
        required={false}
        value={values.coach}
        errors={errors}
      />
      <Field name="coached" label={t('posyandu.coached')} required={false} value={values.coached} errors={errors} />
      <button type="submit">{t('form.save')}</button>
    </section>
  );
}
