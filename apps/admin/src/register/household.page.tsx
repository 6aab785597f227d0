import type { householdPage } from '@konvergensi/contract';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { DataTable } from '../ui/data-table.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { Tag } from '../ui/tag.tsx';
import { RegisterFrame } from './register-frame.tsx';

export type HouseholdData = ReturnType<typeof householdPage.parse>;

export interface HouseholdProps {
  view: View;
  place: Place;
  data: HouseholdData;
  notice?: string | null;
}

/** A house: water, sanitation, insurance; its families with their risks; its people. */
export function HouseholdPage({ view, place, data, notice = null }: HouseholdProps) {
  const { t, dates } = view;
  const { code } = place.region;
  const { household, people } = data;
  const base = `/desa/${code}/rumah/${household.id}`;
  const title = t('reg.houseOf', { name: data.families[0]?.name ?? t('reg.nameless') });
  const write = place.may('register.write');
  const dash = t('value.dash');
  return (
    <RegisterFrame view={view} place={place} title={title} notice={notice}>
      <SummaryList
        rows={[
          [t('reg.dusun'), household.dusun ?? dash],
          [t('reg.rtRw'), [household.rt, household.rw].filter((part) => part !== null).join(' / ') || dash],
          [t('reg.waterAsk'), household.water === null ? t('reg.notRecorded') : t(`reg.water.${household.water}`)],
          [t('reg.toiletAsk'), household.toilet === null ? t('reg.notRecorded') : t(`reg.toilet.${household.toilet}`)],
          [
            t('reg.insuranceAsk'),
            household.insurance === null ? t('reg.notRecorded') : t(`reg.insurance.${household.insurance}`),
          ],
          [t('reg.decile'), household.welfareDecile === null ? t('reg.notRecorded') : String(household.welfareDecile)],
          [t('reg.conditionsOn'), household.conditionsOn === null ? dash : dates.day(household.conditionsOn)],
        ]}
      />
      {write ? (
        <p class="no-print">
          <a class="button" href={`${base}/ubah`}>
            {t('reg.correct')}
          </a>
          <a class="button plain" href={`${base}/keluarga/baru`}>
            {t('reg.addFamily')}
          </a>
          <a class="button plain" href={`/desa/${code}/orang/baru?rumah=${household.id}`}>
            {t('reg.addPerson')}
          </a>
          {place.may('handover.write') ? (
            <a class="button plain" href={`${base}/serahkan`}>
              {t('handover.give')}
            </a>
          ) : null}
        </p>
      ) : null}
      <Families view={view} data={data} base={base} write={write} />
      {people.length === 0 ? null : (
        <>
          <h2>{t('reg.people')}</h2>
          <DataTable
            label={t('reg.people')}
            rows={people}
            columns={[
              { label: t('reg.name'), cell: ({ id, name }) => <a href={`/desa/${code}/orang/${id}`}>{name}</a> },
              { label: t('reg.sex'), cell: ({ sex }) => t(`sex.${sex}`) },
              { label: t('child.born'), cell: ({ birthDate }) => dates.day(birthDate) },
            ]}
          />
        </>
      )}
    </RegisterFrame>
  );
}

function Families({ view, data, base, write }: { view: View; data: HouseholdData; base: string; write: boolean }) {
  const { t } = view;
  return (
    <>
      {data.families.map((family) => (
        <section class="card">
          <h2>{family.name}</h2>
          <p>
            <RiskTag view={view} atRisk={family.risk.atRisk} />
          </p>
          {family.risk.risks.length === 0 ? null : (
            <p>{family.risk.risks.map((risk) => riskWords(view, risk)).join(' · ')}</p>
          )}
          {family.risk.notRecorded.length === 0 ? null : (
            <p class="small">
              {t('reg.krsMissing', { list: family.risk.notRecorded.map((risk) => riskWords(view, risk)).join(', ') })}
            </p>
          )}
          <p class="small">{t('reg.krsRules', { rules: family.risk.rules })}</p>
          {write ? <a href={`${base}/keluarga/${family.id}`}>{t('reg.correct')}</a> : null}
        </section>
      ))}
    </>
  );
}

function RiskTag({ view: { t }, atRisk }: { view: View; atRisk: boolean | null }) {
  if (atRisk === null) return <Tag tone="plain">{t('reg.krsUnknown')}</Tag>;
  return atRisk ? <Tag tone="warn">{t('reg.krsYes')}</Tag> : <Tag tone="good">{t('reg.krsNo')}</Tag>;
}

const RISKS = ['water', 'toilet', 'too-young', 'too-old', 'too-close', 'too-many', 'no-modern-contraception'] as const;

function riskWords({ t }: View, code: string): string {
  const known = RISKS.find((risk) => risk === code);
  return known === undefined ? code : t(`reg.risk.${known}`);
}
