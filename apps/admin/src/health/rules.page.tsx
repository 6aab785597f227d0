import type { FigureRulesAnswer } from '@konvergensi/contract';
import { indicatorByCode, zoneOfCode } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { RuleChangesTable } from './rule-changes.tsx';

export interface RulesProps {
  view: View;
  place: Place;
  of: FigureRulesAnswer;
  note: string;
  refusal: Refusal | null;
  notice: string | null;
}

type Trial = NonNullable<FigureRulesAnswer['trial']>;

const isRunning = (trial: FigureRulesAnswer['trial']): trial is Trial => trial !== null && trial.finishedAt === null;

/** The rules figures are computed by: the one in use, the others, and what a change would do before anyone accepts it. */
export function FigureRulesPage(props: RulesProps) {
  const { view, place, of, refusal, notice } = props;
  const { t, dates } = view;
  const title = t('rules.title');
  const zone = zoneOfCode(of.region.code);
  const { code } = place.region;
  return (
    <PlaceFrame
      view={view}
      title={title}
      place={place}
      crumbs={[{ label: t('health.title'), href: `/wilayah/${code}/kesehatan` }, { label: title }]}
      {...(isRunning(of.trial) ? { refresh: 5 } : {})}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('rules.lead')}</p>
      {of.versions.map((one) => (
        <Version {...props} version={one} />
      ))}
      {of.trial === null ? null : <TrialPart {...props} trial={of.trial} />}
      {of.accepted.length === 0 ? null : (
        <>
          <h2>{t('rules.history')}</h2>
          <ul>
            {of.accepted.map(({ version, by, at, note }) => (
              <li>{t('rules.acceptedBy', { version, by, when: dates.instant(at, zone), note })}</li>
            ))}
          </ul>
        </>
      )}
    </PlaceFrame>
  );
}

function Version({ view, place, of, version: one }: RulesProps & { version: FigureRulesAnswer['versions'][number] }) {
  const { t, language } = view;
  const isCurrent = one.version === of.current;
  return (
    <section class="card">
      <h2>{t('health.rules', { version: one.version })}</h2>
      {isCurrent ? <p class="kicker">{t('rules.inUse')}</p> : null}
      <p>{one.change === null ? t('rules.first') : one.change[language]}</p>
      <p class="small">{one.source}</p>
      {isCurrent || !place.may('rules.sign') || (isRunning(of.trial) && !of.trial.stuck) ? null : (
        <form method="post" action={`/kabupaten/${place.region.code}/aturan-angka`} class="no-print">
          <input type="hidden" name="step" value="try" />
          <input type="hidden" name="version" value={one.version} />
          <button type="submit" class="plain">
            {t('rules.try', { version: one.version })}
          </button>
        </form>
      )}
    </section>
  );
}

function TrialPart(props: RulesProps & { trial: Trial }) {
  const { view, of, trial } = props;
  const { t, dates, numbers } = view;
  const words = { version: trial.version, by: trial.startedBy };
  if (trial.finishedAt === null) {
    const label = t('rules.running', { ...words, when: dates.instant(trial.startedAt, zoneOfCode(of.region.code)) });
    return <Progress view={view} label={label} done={trial.done} total={trial.total} />;
  }
  const when = dates.instant(trial.finishedAt, zoneOfCode(of.region.code));
  const [cells, published] = [numbers.whole(trial.cells), numbers.whole(trial.published)];
  return (
    <section aria-labelledby="perubahan">
      <h2 id="perubahan">{t('rules.changes', { from: trial.from, to: trial.version })}</h2>
      <p>{t('rules.tried', { ...words, when, cells })}</p>
      {trial.published === 0 ? null : <p>{t('rules.published', { n: published })}</p>}
      {of.months.length === 0 ? <p>{t('rules.none')}</p> : <Changes {...props} />}
      {trial.version === of.current ? null : <AcceptForm {...props} />}
    </section>
  );
}

function Changes({ view, place, of }: RulesProps) {
  const { t, dates, language } = view;
  const nameOf = (code: string) => indicatorByCode.get(code)?.name[language] ?? code;
  const months = of.months.flatMap(({ period, changes }) =>
    changes.map((change) => ({ change, where: dates.month(period) })),
  );
  const regions = of.regions.flatMap(({ region, changes }) => changes.map((change) => ({ change, region })));
  const within = of.region.level === 'district' ? 'rules.bySubdistrict' : 'rules.byVillage';
  return (
    <>
      <RuleChangesTable view={view} label={t('rules.byMonth')} rows={months} nameOf={nameOf} />
      <RuleChangesTable
        view={view}
        label={t(within, { name: of.region.name })}
        rows={regions.map(({ change, region }) => ({
          change,
          where:
            region.level === 'subdistrict' ? (
              <a href={`/kabupaten/${place.region.code}/aturan-angka?kecamatan=${region.code}`}>{region.name}</a>
            ) : (
              region.name
            ),
        }))}
        nameOf={nameOf}
      />
      {of.region.level === 'district' ? null : (
        <p>
          <a href={`/kabupaten/${place.region.code}/aturan-angka`}>{t('rules.whole')}</a>
        </p>
      )}
    </>
  );
}

function AcceptForm({ view: { t }, place, trial, note, refusal }: RulesProps & { trial: Trial }) {
  if (!place.may('rules.sign')) return null;
  return (
    <form method="post" action={`/kabupaten/${place.region.code}/aturan-angka`} class="no-print">
      <h2>{t('rules.accept', { version: trial.version })}</h2>
      <p>{t('rules.acceptHint')}</p>
      <input type="hidden" name="step" value="accept" />
      <input type="hidden" name="version" value={trial.version} />
      <input type="hidden" name="trial" value={trial.id} />
      <Field name="note" label={t('rules.why')} value={note} errors={refusal?.fields} multiline />
      <button type="submit">{t('rules.accept', { version: trial.version })}</button>
    </form>
  );
}
