import type { FacilityView, UserItem } from '@konvergensi/contract';
import { givenBy, levelOfRole, type Role } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { RoleFields, type RoleFieldValues } from './role-fields.tsx';
import { UserTable } from './user-table.tsx';

export interface UserValues extends RoleFieldValues {
  username: string;
  name: string;
}

export interface UsersProps {
  view: View;
  place: Place;
  users: readonly UserItem[];
  puskesmas: readonly FacilityView[];
  createKey: string;
  values?: UserValues;
  refusal?: Refusal | null;
  notice?: string | null;
  /** Only who never signed in. */
  onlyUnseen?: boolean;
}

const LEVELS = ['province', 'district', 'subdistrict', 'village'] as const;

/** Roles this reader may give on this region; the api decides again. */
export function rolesFor({ me, region }: Pick<Place, 'me' | 'region'>): Role[] {
  const level = LEVELS.indexOf(region.level) + 1;
  const given = new Set(me.grants.flatMap(({ role }) => givenBy[role] ?? []));
  return [...given].filter((role) => levelOfRole[role] === level);
}

/** The people of a region, and a new account. */
export function UsersPage({
  view,
  place,
  users,
  puskesmas,
  createKey,
  values,
  refusal = null,
  notice = null,
  onlyUnseen = false,
}: UsersProps) {
  const { t } = view;
  const { code, name } = place.region;
  const title = t('user.title', { name });
  const roles = rolesFor(place);
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: t('home.users') }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('user.lead')}</p>
      {users.length === 0 ? (
        <div class="empty">
          <p>{t(onlyUnseen ? 'user.allSeen' : 'user.none')}</p>
        </div>
      ) : (
        <UserTable view={view} address={`/wilayah/${code}/pengguna`} own={place.me.id} users={users} />
      )}
      <p>
        <a href={`/wilayah/${code}/pengguna${onlyUnseen ? '' : '?belum'}`}>
          {t(onlyUnseen ? 'user.showAll' : 'user.showUnseen')}
        </a>
      </p>
      <h2>{t('user.add')}</h2>
      <p>
        <a href={`/wilayah/${code}/pengguna/daftar`}>{t('list.link')}</a>
      </p>
      {place.may('device.enrol') ? (
        <p>
          <a href={`/wilayah/${code}/hp`}>{t('device.title')}</a>
        </p>
      ) : null}
      {roles.length === 0 ? (
        <p class="quiet">{t('user.noRole')}</p>
      ) : (
        <form class="card" method="post" action={`/wilayah/${code}/pengguna`} novalidate>
          <input type="hidden" name="kunci" value={createKey} />
          <Field name="name" label={t('user.name')} value={values?.name} errors={refusal?.fields} autocomplete="off" />
          <Field
            name="username"
            label={t('signIn.username')}
            hint={t('enrol.nameHint')}
            value={values?.username}
            errors={refusal?.fields}
            autocomplete="off"
          />
          <RoleFields view={view} roles={roles} puskesmas={puskesmas} values={values} refusal={refusal} />
          <button type="submit">{t('user.submit')}</button>
        </form>
      )}
      <Below view={view} place={place} />
    </PlaceFrame>
  );
}

function Below({ view: { t }, place }: { view: View; place: Place }) {
  if (place.children.length === 0) return null;
  return (
    <details>
      <summary>{t('user.below')}</summary>
      <ul class="links">
        {place.children.map(({ code, name }) => (
          <li>
            <a href={`/wilayah/${code}/pengguna`}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
