import type { HouseSheet } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { Empty } from '../ui/empty.tsx';
import type { Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { OneFilter } from '../ui/one-filter.tsx';
import { TableBox } from '../ui/table-box.tsx';
import { householdQuestions } from './questions.ts';
import { RegisterFrame } from './register-frame.tsx';

export interface HouseSheetProps {
  view: View;
  place: Place;
  sheet: HouseSheet;
  dusun: string;
  saveKey: string;
  refusal?: Refusal | null;
  notice?: string | null;
}

export const SHEET = ['water', 'toilet', 'wasteWater', 'insurance'] as const;

/** A hamlet's houses on one sheet, filled with what was last seen: only what changed is touched. */
export function HouseSheetPage({ view, place, sheet, dusun, saveKey, refusal = null, notice = null }: HouseSheetProps) {
  const { t } = view;
  const { code } = place.region;
  const title = t('reg.sheet');
  const address = `/desa/${code}/keadaan${dusun === '' ? '' : `?dusun=${encodeURIComponent(dusun)}`}`;
  return (
    <RegisterFrame view={view} place={place} title={title} lead={t('reg.sheetLead')} refusal={refusal} notice={notice}>
      <OneFilter
        view={view}
        action={`/desa/${code}/keadaan`}
        name="dusun"
        label={t('reg.dusun')}
        options={['', ...sheet.dusun].map((name) => ({ value: name, label: name === '' ? t('reg.all') : name }))}
        chosen={dusun}
      />
      {sheet.houses.length === 0 ? (
        <Empty title={t('reg.sheetNone')} />
      ) : (
        <form method="post" action={address}>
          <input type="hidden" name="kunci" value={saveKey} />
          <Field name="on" label={t('reg.conditionsOn')} type="date" short max={sheet.today} value={sheet.today} />
          <Houses view={view} code={code} sheet={sheet} />
          {place.may('register.whole') ? (
            <button type="submit">{t('reg.sheetSave', { n: sheet.houses.length })}</button>
          ) : null}
        </form>
      )}
    </RegisterFrame>
  );
}

function Houses({ view, code, sheet }: { view: View; code: string; sheet: HouseSheet }) {
  const { t } = view;
  const questions = householdQuestions(view, sheet.today).filter(({ name }) =>
    (SHEET as readonly string[]).includes(name),
  );
  return (
    <TableBox label={t('reg.sheet')}>
      <table class="pin">
        <thead>
          <tr>
            <th scope="col">{t('reg.head')}</th>
            {questions.map(({ label }) => (
              <th scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.houses.map((house) => (
            <tr>
              <th scope="row">
                <a href={`/desa/${code}/rumah/${house.id}`}>{house.name === '' ? t('reg.nameless') : house.name}</a>
                {house.rt === null ? null : <small>{`${t('reg.rt')} ${house.rt}`}</small>}
                <input type="hidden" name="id" value={house.id} />
                <input type="hidden" name={`version-${house.id}`} value={String(house.version)} />
              </th>
              {questions.map(({ name, label, options = [] }) => (
                <td>
                  <select name={`${name}-${house.id}`} aria-label={`${label}, ${house.name}`}>
                    {[{ value: '', label: t('reg.notRecorded') }, ...options].map((option) => (
                      <option value={option.value} selected={option.value === (house[name as 'water'] ?? '')}>
                        {option.label}
                      </option>
                    ))}
                  </select>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}
