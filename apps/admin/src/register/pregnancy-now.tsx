import type { PersonServices, PersonView } from '@konvergensi/contract';
import { nextStepOfPregnancy, PREGNANCY_RISKS, pregnancyDays, pregnancyMonth, trimesterOf } from '@konvergensi/domain';
import { FamilyLink } from '../family/family-sheet.page.tsx';
import type { View } from '../format/view.ts';
import { receivedSince } from '../record/person-services.tsx';
import { Note } from '../ui/note.tsx';
import { SummaryList } from '../ui/summary-list.tsx';

export type Pregnancy = PersonView['pregnancies'][number];

interface Props {
  view: View;
  one: Pregnancy;
  today: string;
  services: PersonServices | null;
  /** Address of the form that tells how it ended, for who may. */
  tellEnd?: string | null;
}

const SEVERE_TONES = { 'refer-today': 'bad', 'go-on': 'good', 'plan-birth': 'info' } as const;

/** What to do next for a pregnant woman. */
export function stepOfPregnancy(one: Pregnancy, today: string, services: PersonServices | null) {
  const overdue = services?.items.find(({ service, state }) => service === 'antenatal' && state === 'overdue');
  return nextStepOfPregnancy({
    today,
    ...one,
    antenatalOverdue: overdue !== undefined,
    seenThisMonth: services !== null && receivedSince(services, 'antenatal', today.slice(0, 7)) > 0,
  });
}

/** The same in one sentence, with the service that waits. */
export function PregnancyNext({ view, one, today, services, here, tellEnd = null }: Props & { here: string }) {
  const { t, language } = view;
  const step = stepOfPregnancy(one, today, services);
  const first = services?.items.find(({ state, service }) => state !== 'later' && service !== 'antenatal');
  return (
    <Note tone={SEVERE_TONES[step as keyof typeof SEVERE_TONES] ?? 'warn'}>
      <p>
        <b>{t('next.title')}</b> {t(`preg.next.${step}`)}
      </p>
      {first === undefined ? null : <p>{t('next.alsoService', { service: first.name[language] })}</p>}
      <p class="no-print">
        {step !== 'tell-end' || tellEnd === null ? null : (
          <a class="button" href={tellEnd}>
            {t('reg.tellEnd')}
          </a>
        )}
        <FamilyLink view={view} here={here} />
      </p>
    </Note>
  );
}

/** An open pregnancy in figures: how far, when due, examinations, tablets, arm, haemoglobin, risks. */
export function PregnancyNow({ view, one, today, services }: Props) {
  const { t, dates, numbers, language } = view;
  const began = one.lastPeriodOn?.slice(0, 7) ?? monthsBefore(one.dueDate);
  const times = (service: 'antenatal' | 'iron-tablets') =>
    services === null ? t('value.dash') : t('preg.times', { n: receivedSince(services, service, began) });
  const risks = PREGNANCY_RISKS.rules
    .filter(({ code }) => one.risks.includes(code))
    .map(({ label }) => label[language]);
  const measured = (value: string | null, letter: string | null) =>
    [value ?? t('preg.notMeasured'), letter].filter((part) => part !== null).join(' · ');
  return (
    <SummaryList
      rows={[
        [
          t('preg.age'),
          t('preg.ageWords', {
            week: Math.max(Math.floor(pregnancyDays(one.dueDate, today) / 7), 0),
            month: pregnancyMonth(one.dueDate, today),
            trimester: trimesterOf(one.dueDate, today) ?? 1,
          }),
        ],
        [t('reg.dueDate'), dates.day(one.dueDate)],
        [t('preg.antenatal'), times('antenatal')],
        [t('preg.tablets'), times('iron-tablets')],
        [t('reg.arm'), measured(one.armCm === null ? null : numbers.decimal(one.armCm), letterOf(one, 'KEK'))],
        [t('reg.hb'), measured(one.hbGdl === null ? null : numbers.decimal(one.hbGdl), null)],
        [t('preg.risks'), risks.length === 0 ? t('preg.noRisk') : risks.join(' · ')],
      ]}
    />
  );
}

const letterOf = ({ letter }: Pregnancy, wanted: 'KEK'): string | null => (letter === wanted ? letter : null);

/** The month in which a pregnancy began, from the due date 280 days later. */
function monthsBefore(dueDate: string): string {
  const began = new Date(`${dueDate}T00:00:00Z`);
  began.setUTCDate(began.getUTCDate() - 280);
  return began.toISOString().slice(0, 7);
}
