import type { ScorecardRulesList } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Note } from '../ui/note.tsx';
import { Notice } from '../ui/notice.tsx';

type Set = ScorecardRulesList['sets'][number];

export interface RulesProps {
  view: View;
  place: Place;
  list: ScorecardRulesList;
  today: string;
  refusal?: Refusal | null;
  notice?: string | null;
}

/** The rule sets, their variants, and the district's word that they were compared with the guide. */
export function RulesPage(props: RulesProps) {
  const { view, place, list, refusal = null, notice = null } = props;
  const { t, dates } = view;
  const title = t('score.rulesTitle');
  return (
    <PlaceFrame view={view} title={title} place={place} crumbs={[{ label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('score.rulesLead')}</p>
      {list.sets.map((set) => (
        <section class="card">
          <h2>{set.rules}</h2>
          <p class="small">{set.source}</p>
          {set.signed === null ? (
            <Note tone="warn">{t('score.uncompared', { rules: set.rules, note: set.note })}</Note>
          ) : (
            <Note>
              {t('score.signedBy', { name: set.signed.name, date: dates.day(set.signed.on), note: set.signed.note })}
            </Note>
          )}
          {place.may('rules.sign') ? <SetForm {...props} set={set} /> : null}
        </section>
      ))}
    </PlaceFrame>
  );
}

function SetForm({ view: { t }, place, set, today }: RulesProps & { set: Set }) {
  const id = (name: string) => `${set.rules}-${name}`;
  const visits = (name: 'visitsMothers' | 'visitsChildren') => (
    <div class="field">
      <label for={id(name)}>{t(`score.${name}`)}</label>
      <select id={id(name)} name={name}>
        {['', '1', '2', '3'].map((value) => (
          <option value={value} selected={value === String(set[name] ?? '')}>
            {value === '' ? t('score.visitsEach') : value}
          </option>
        ))}
      </select>
    </div>
  );
  const field = (name: 'name' | 'on' | 'note', label: string, value: string) => (
    <div class="field">
      <label for={id(name)}>{label}</label>
      <input
        id={id(name)}
        name={name}
        type={name === 'on' ? 'date' : 'text'}
        value={value}
        max={name === 'on' ? today : undefined}
      />
    </div>
  );
  return (
    <form method="post" action={`/kabupaten/${place.region.code}/aturan-rapor/${set.rules}`}>
      <label class="tick">
        <input type="checkbox" name="lengthInCampaigns" value="1" checked={set.lengthInCampaigns} />
        <span>{t('score.variantLength')}</span>
      </label>
      {visits('visitsMothers')}
      {visits('visitsChildren')}
      {field('name', t('score.signName'), set.signed?.name ?? '')}
      {field('on', t('score.signOn'), set.signed?.on ?? '')}
      {field('note', t('score.signNote'), set.signed?.note ?? '')}
      <button type="submit">{t('score.signSave')}</button>
    </form>
  );
}
