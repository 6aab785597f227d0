import type { FacilityView, UserItem } from '@konvergensi/contract';
import { agencies, givenBy, levelOfRole, type Role } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Choice, Field, Select } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { UserTable } from './user-table.tsx';

export interface UserValues {
  username: string;
  name: string;
  role: string;
  facility: string;
  agency: string;
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
    <PageFrame
      view={view}
      title={title}
      me={place.me}
      practice={place.practice}
      crumbs={place.crumbs({ label: t('home.users') })}
    >
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
          <Choice
            name="role"
            label={t('user.role')}
            options={roles.map((role) => ({ value: role, label: t(`role.${role}`), hint: t(`roleWords.${role}`) }))}
            value={values?.role}
            errors={refusal?.fields}
          />
          {puskesmas.length === 0 ? null : (
            <Select
              name="facility"
              label={t('user.facility')}
              options={[
                { value: '', label: t('user.noFacility') },
                ...puskesmas.map((one) => ({ value: one.id, label: one.name })),
              ]}
              value={values?.facility}
              errors={refusal?.fields}
            />
          )}
          {roles.includes('agency_officer') ? (
            <Select
              name="agency"
              label={t('user.agency')}
              options={[
                { value: '', label: t('user.noAgency') },
                ...agencies.map((one) => ({ value: one, label: t(`agency.${one}`) })),
              ]}
              value={values?.agency}
              errors={refusal?.fields}
            />
          ) : null}
          <button type="submit">{t('user.submit')}</button>
        </form>
      )}
      <Below view={view} place={place} />
    </PageFrame>
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
