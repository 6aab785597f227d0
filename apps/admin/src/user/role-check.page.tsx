import type { HeldRole, UserRoles } from '@konvergensi/contract';
import type { Role } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { CheckAnswers } from '../ui/check-answers.tsx';
import type { RoleValues } from './roles.page.tsx';

export interface RoleCheckProps {
  view: View;
  place: Place;
  user: UserRoles;
  role: Role;
  values: RoleValues;
  puskesmas: string | null;
}

const seen = ({ t }: View, role: Role, where: string, also = '') => (
  <li>
    <b>
      {t(`role.${role}`)}, {where}
      {also}
    </b>
    <br />
    {t(`roleWords.${role}`)}
  </li>
);

/** What a person will be able to see and do once this is saved, in words, before it is. */
export function RoleCheckPage({ view, place, user, role, values, puskesmas }: RoleCheckProps) {
  const { t, dates } = view;
  const list = `/wilayah/${place.region.code}/pengguna`;
  const address = `${list}/${user.id}/peran`;
  const title = t('roles.checkTitle', { name: user.name });
  const where = (held: HeldRole) => held.region?.name ?? t('home.installation');
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[
        { label: t('home.users'), href: list },
        { label: user.username, href: address },
        { label: t('roles.check') },
      ]}
    >
      <h1>{title}</h1>
      <CheckAnswers
        view={view}
        answers={[
          { question: t('user.role'), answer: t(`role.${role}`), change: address },
          { question: t('user.region'), answer: puskesmas ?? place.region.name },
          { question: t('roles.firstDay'), answer: values.from === '' ? t('roles.atOnce') : dates.day(values.from) },
          { question: t('roles.lastDay'), answer: values.until === '' ? t('roles.noEnd') : dates.day(values.until) },
        ]}
      />
      <h2>{t('roles.willSee')}</h2>
      <ul class="text">
        {seen(view, role, puskesmas ?? place.region.name, ` (${t('roles.new')})`)}
        {user.roles.map((held) => seen(view, held.role, where(held)))}
      </ul>
      <p class="text">{t('roles.signsInAgain', { name: user.name })}</p>
      <form method="post" action={address}>
        <input type="hidden" name="yakin" value="1" />
        {Object.entries(values).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{t('roles.give')}</button>
        <a class="button plain" href={address}>
          {t('roles.back')}
        </a>
      </form>
    </PlaceFrame>
  );
}
