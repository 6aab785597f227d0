import type { FacilityView, HeldRole, UserRoles } from '@konvergensi/contract';
import { zoneOfCode } from '@konvergensi/domain';
import { dayIn } from '../format/today.ts';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TableBox } from '../ui/table-box.tsx';
import { Tag } from '../ui/tag.tsx';
import { RoleFields, type RoleFieldValues } from './role-fields.tsx';
import { rolesFor } from './users.page.tsx';

export interface RoleValues extends RoleFieldValues {
  from: string;
  until: string;
}

export interface RolesProps {
  view: View;
  place: Place;
  user: UserRoles;
  puskesmas: readonly FacilityView[];
  values?: RoleValues;
  refusal?: Refusal | null;
  notice?: string | null;
}

/** The roles of one person with their days, and one more. */
export function RolesPage(props: RolesProps) {
  const { view, place, user, refusal = null, notice = null } = props;
  const { t } = view;
  const back = `/wilayah/${place.region.code}/pengguna`;
  const title = t('roles.title', { name: user.name });
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('home.users'), href: back }, { label: user.username }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('roles.lead')}</p>
      <Held view={view} address={`${back}/${user.id}/peran`} roles={user.roles} />
      <h2>{t('roles.add', { name: place.region.name })}</h2>
      <AddRole {...props} />
    </PlaceFrame>
  );
}

/** The last day of a role, from the instant at which it holds no more. */
export const lastDay = (until: number, region: string | undefined): string =>
  dayIn(until - 1, zoneOfCode(region ?? '31'));

function Held({ view, address, roles }: { view: View; address: string; roles: readonly HeldRole[] }) {
  const { t } = view;
  return (
    <TableBox label={t('account.roles')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('user.role')}</th>
            <th scope="col">{t('user.region')}</th>
            <th scope="col">{t('roles.from')}</th>
            <th scope="col">{t('roles.until')}</th>
          </tr>
        </thead>
        <tbody>
          {roles.map((held) => (
            <HeldRow view={view} address={address} held={held} isOnly={roles.length === 1} />
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

function HeldRow({ view, address, held, isOnly }: { view: View; address: string; held: HeldRole; isOnly: boolean }) {
  const { t, dates, now } = view;
  const name = t(`role.${held.role}`);
  const code = held.region?.code;
  const until = held.until === null ? '' : lastDay(held.until, code);
  const field = `until-${held.id}`;
  return (
    <tr>
      <th scope="row">
        {name}
        {held.agency === null ? null : <small>{t(`agency.${held.agency}`)}</small>}
        <small>{t(`roleWords.${held.role}`)}</small>
      </th>
      <td>{held.region?.name ?? t('home.installation')}</td>
      <td>
        {dates.day(dayIn(held.from, zoneOfCode(code ?? '31')))}
        {held.from > now ? <Tag tone="info">{t('roles.coming')}</Tag> : null}
      </td>
      <td>
        <form class="inline" method="post" action={`${address}/${held.id}`}>
          <div>
            <label for={field}>
              {t('roles.lastDay')}
              <span class="unseen"> {name}</span>
            </label>
            <input type="date" id={field} name="until" value={until} />
          </div>
          <button class="plain" type="submit">
            {t('roles.saveEnd')}
            <span class="unseen"> {name}</span>
          </button>
        </form>
        {isOnly ? null : (
          <details>
            <summary>
              {t('roles.endNow')}
              <span class="unseen"> {name}</span>
            </summary>
            <form method="post" action={`${address}/${held.id}`}>
              <input type="hidden" name="until" value="now" />
              <button class="danger" type="submit">
                {t('roles.endSure', { role: name })}
              </button>
            </form>
          </details>
        )}
      </td>
    </tr>
  );
}

function AddRole({ view, place, user, puskesmas, values, refusal }: RolesProps) {
  const { t } = view;
  const roles = rolesFor(place);
  const { code } = place.region;
  if (roles.length === 0) return <p class="quiet">{t('user.noRole')}</p>;
  return (
    <form class="card" method="post" action={`/wilayah/${code}/pengguna/${user.id}/peran`} novalidate>
      <RoleFields view={view} roles={roles} puskesmas={puskesmas} values={values} refusal={refusal} />
      <Field
        name="from"
        type="date"
        label={t('roles.firstDay')}
        hint={t('roles.firstDayHint')}
        value={values?.from}
        errors={refusal?.fields}
        required={false}
        short
      />
      <Field
        name="until"
        type="date"
        label={t('roles.lastDay')}
        hint={t('roles.lastDayHint')}
        value={values?.until}
        errors={refusal?.fields}
        required={false}
        short
      />
      <button type="submit">{t('roles.check')}</button>
    </form>
  );
}
