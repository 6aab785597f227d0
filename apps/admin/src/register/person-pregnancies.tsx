import type { PersonView } from '@konvergensi/contract';
import { coupleCode, PREGNANCY_RISKS } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { Tag } from '../ui/tag.tsx';

type Pregnancy = PersonView['pregnancies'][number];

interface Props {
  view: View;
  place: Place;
  person: PersonView;
}

/** Her pregnancies, the latest first, with what can be said of an open one. */
export function PersonPregnancies({ view, place, person }: Props) {
  const { t, dates } = view;
  const { pregnancies, catin } = person;
  const base = `/desa/${place.region.code}/orang/${person.id}`;
  if (pregnancies.length + catin.length === 0) return null;
  return (
    <>
      {pregnancies.length === 0 ? null : <h2>{t('reg.pregnancies')}</h2>}
      {pregnancies.map((one) => (
        <section class="card">
          <p>
            <b>{t('reg.due', { date: dates.day(one.dueDate) })}</b> <Letter letter={one.letter} />
          </p>
          <RiskWords view={view} codes={one.risks} />
          {one.end === null ? null : (
            <p>{t('reg.ended', { how: t(`reg.ending.${one.end.ending}`), date: dates.day(one.end.on) })}</p>
          )}
          {place.may('register.write') ? <PregnancyActions view={view} base={base} one={one} person={person} /> : null}
        </section>
      ))}
      {catin.map(({ id, weddingOn, partnerName, end }) => (
        <section class="card">
          <p>
            {t('reg.wedding', { date: dates.day(weddingOn), partner: partnerName ?? t('value.dash') })}
            {end === null ? null : ` · ${t(`reg.catinEnd.${end.how}`)}`}
            <small>{t('couple.code', { code: coupleCode(person.village, id) })}</small>
          </p>
          {place.may('register.write') ? <a href={`${base}/catin/${id}`}>{t('reg.correct')}</a> : null}
        </section>
      ))}
    </>
  );
}

const Letter = ({ letter }: { letter: Pregnancy['letter'] }) =>
  letter === null || letter === 'N' ? null : <Tag tone="warn">{letter}</Tag>;

function RiskWords({ view: { language }, codes }: { view: View; codes: readonly string[] }) {
  const words = PREGNANCY_RISKS.rules.filter(({ code }) => codes.includes(code)).map(({ label }) => label[language]);
  return words.length === 0 ? null : <p class="small">{words.join(' · ')}</p>;
}

function PregnancyActions({
  view: { t },
  base,
  one,
  person,
}: {
  view: View;
  base: string;
  one: Pregnancy;
  person: PersonView;
}) {
  const address = `${base}/hamil/${one.id}`;
  if (one.end !== null) {
    return (
      <form method="post" action={`${address}/batal`}>
        <input type="hidden" name="version" value={String(one.version)} />
        <input type="hidden" name="kunci" value={crypto.randomUUID()} />
        <button class="link" type="submit">
          {t('reg.undoEnd')}
        </button>
      </form>
    );
  }
  return (
    <p>
      <a class="button" href={`${address}/akhir`}>
        {t('reg.tellEnd')}
        <span class="unseen"> {person.name}</span>
      </a>
      <a class="button plain" href={address}>
        {t('reg.correctPregnancy')}
      </a>
    </p>
  );
}
