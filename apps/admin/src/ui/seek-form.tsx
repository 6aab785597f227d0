import type { Me } from '@konvergensi/contract';
import { holdersOf } from '@konvergensi/domain';
import type { View } from '../format/view.ts';

/** Districts in which the reader sees names of people, by the roles she holds. */
export function districtsOfNames({ grants }: Me): string[] {
  const held = grants.flatMap(({ role, region }) =>
    region !== null && region.code.length >= 5 && (holdersOf['person.read'] as readonly string[]).includes(role)
      ? [region.code.slice(0, 5)]
      : [],
  );
  return [...new Set(held)];
}

interface SeekProps {
  view: View;
  me: Me;
  id: string;
  /** In the bar of every page; else large, with what was searched for. */
  bar?: boolean;
  value?: string;
}

/** Search from anywhere. Where names can be found it is sent as a form, so that none stands in an address. */
export function SeekForm({ view: { t }, me, id, bar = false, value = '' }: SeekProps) {
  const people = districtsOfNames(me).length > 0;
  return (
    <form class={bar ? 'seek' : 'inline'} method={people ? 'post' : 'get'} action="/cari">
      <div>
        <label class={bar ? 'unseen' : undefined} for={id}>
          {t(people ? 'search.labelPeople' : 'search.label')}
        </label>
        <input
          type="search"
          id={id}
          name="q"
          value={bar ? undefined : value}
          placeholder={bar ? t(people ? 'search.placeholderPeople' : 'search.placeholder') : undefined}
          maxlength={60}
          autocomplete="off"
        />
      </div>
      <button type="submit">{t('search.do')}</button>
    </form>
  );
}
