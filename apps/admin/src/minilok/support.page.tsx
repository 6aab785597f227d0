import type { MinilokPage } from '@konvergensi/contract';
import { SUPPORT_GROUPS, SUPPORT_STEPS, TEAM_PARTS } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Choice, Field, Tick } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TableBox } from '../ui/table-box.tsx';

export interface SupportProps {
  view: View;
  place: Place;
  month: string;
  village: MinilokPage['villages'][number];
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

/** A village's teams, standards, and how its families were accompanied in a month. */
export function SupportPage(props: SupportProps) {
  const { view, place, month, village, typed, refusal, notice } = props;
  const { t, dates } = view;
  const subdistrict = `/wilayah/${place.region.code.slice(0, 8)}/minilok?bulan=${month}`;
  const said = (name: 'tools' | 'procedure') => {
    const kept = village.standards[name];
    return typed?.text(name) ?? (kept === null ? '' : kept ? 'yes' : 'no');
  };
  const teams = Math.max(village.teams.length, typed === null ? 0 : Number(typed.text('teams')) - 1) + 1;
  return (
    <PlaceFrame
      view={view}
      title={`${t('minilok.support')}, ${place.region.name}`}
      place={place}
      crumbs={[{ label: t('minilok.crumb'), href: subdistrict }, { label: t('minilok.support') }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{t('minilok.supportOf', { place: place.region.name, month: dates.month(month) })}</h1>
      <form method="post" action={`/desa/${place.region.code}/pendampingan?bulan=${month}`} novalidate>
        <input type="hidden" name="version" value={typed?.text('version') ?? village.version ?? ''} />
        <input type="hidden" name="teams" value={teams} />
        <h2>{t('minilok.tabulation')}</h2>
        <Grid {...props} />
        <h2>{t('minilok.standards')}</h2>
        <p>{t('minilok.trainedHint')}</p>
        {(['tools', 'procedure'] as const).map((name) => (
          <Choice
            name={name}
            label={t(`minilok.standard.${name}`)}
            options={(['yes', 'no', ''] as const).map((value) => ({
              value,
              label: t(value === '' ? 'minilok.unsaid' : `minilok.${value}`),
            }))}
            value={said(name)}
          />
        ))}
        <h2>{t('minilok.teams')}</h2>
        {Array.from({ length: teams }, (_, i) => (
          <Team view={view} i={i} team={village.teams[i]} typed={typed} />
        ))}
        <Field
          name="note"
          label={t('minilok.obstacles')}
          multiline
          required={false}
          value={typed?.text('note') ?? village.note}
        />
        <button type="submit">{t('form.save')}</button>
      </form>
    </PlaceFrame>
  );
}

function Grid({ view: { t }, village, typed, refusal }: SupportProps) {
  return (
    <TableBox label={t('minilok.tabulation')} tall ownFiles>
      <table class="pin">
        <thead>
          <tr>
            <th scope="col">{t('minilok.groups')}</th>
            <th scope="col" class="n">
              {t('minilok.target')}
            </th>
            {SUPPORT_STEPS.map((step) => (
              <th scope="col" class="n">
                {t(`minilok.step.${step}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SUPPORT_GROUPS.map((group) => (
            <tr>
              <th scope="row">{t(`minilok.group.${group}`)}</th>
              <td class="n">{village.targets[group]}</td>
              {SUPPORT_STEPS.map((step) => {
                const name = `${group}-${step}`;
                const wrong = refusal?.fields[name];
                return (
                  <td class="n">
                    <input
                      class="short"
                      name={name}
                      inputmode="numeric"
                      aria-label={`${t(`minilok.group.${group}`)}, ${t(`minilok.step.${step}`)}`}
                      aria-invalid={wrong === undefined ? undefined : 'true'}
                      value={typed?.text(name) ?? village.tabulation?.[group][step] ?? ''}
                    />
                    {wrong === undefined ? null : <span class="wrong">{wrong}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableBox>
  );
}

type TeamOf = SupportProps['village']['teams'][number];

function Team({
  view: { t },
  i,
  team,
  typed,
}: {
  view: View;
  i: number;
  team: TeamOf | undefined;
  typed: Form | null;
}) {
  const number = team?.number ?? i + 1;
  const member = (part: (typeof TEAM_PARTS)[number]) => team?.members.find((one) => one.part === part);
  return (
    <fieldset class="card">
      <legend>{t('minilok.team', { n: number })}</legend>
      <Field
        name={`decree-${i}`}
        label={t('minilok.decree')}
        required={false}
        value={typed?.text(`decree-${i}`) ?? team?.decree ?? ''}
      />
      {TEAM_PARTS.map((part) => (
        <>
          <Field
            name={`${part}-${i}`}
            label={t(`minilok.part.${part}`)}
            required={false}
            value={typed?.text(`${part}-${i}`) ?? member(part)?.name ?? ''}
          />
          <Tick
            name={`trained-${part}-${i}`}
            label={t('minilok.trained', { part: t(`minilok.part.${part}`) })}
            checked={typed === null ? member(part)?.trained === true : typed.has(`trained-${part}-${i}`)}
          />
        </>
      ))}
    </fieldset>
  );
}
