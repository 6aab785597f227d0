import type { AksiOutputView, AksiYear } from '@konvergensi/contract';
import { nextStates } from '@konvergensi/domain';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Choice, Field, Tick } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { EvidenceFiles } from './evidence-files.tsx';
import { Checks, OutputState } from './output-state.tsx';

export interface OutputProps {
  view: View;
  place: Place;
  year: AksiYear;
  aksi: AksiYear['aksi'][number];
  output: AksiOutputView;
  refusal: Refusal | null;
  typed: Form | null;
  notice: string | null;
}

/** One output: how far it is, its evidence, and what can be done with it now. */
export function OutputPage(props: OutputProps) {
  const { view, place, year, aksi, output, refusal, notice } = props;
  const { t, dates, language } = view;
  const all = `/kabupaten/${place.region.code}/aksi?tahun=${year.year}`;
  const title = `${output.code} ${output.name[language]}`;
  return (
    <PlaceFrame
      view={view}
      title={`${title}, ${place.region.name}`}
      place={place}
      crumbs={[{ label: t('aksi.title', { year: year.year }), href: all }, { label: output.code }]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{`${aksi.code}. ${aksi.name[language]}`}</p>
      <SummaryList
        rows={[
          [t('aksi.state'), <OutputState view={view} {...output} />],
          [t('aksi.due'), output.dueOn === null ? t('aksi.noDue') : dates.day(output.dueOn)],
          [t('aksi.checks'), <Checks view={view} checks={output.checks} />],
          [t('aksi.remarks'), output.remarks ?? t('value.dash')],
        ]}
      />
      {output.changedAt === null ? null : (
        <p class="small">
          {t('aksi.moved', {
            state: t(`aksi.state.${output.state}`),
            by: output.changedBy ?? '',
            when: dates.ago(output.changedAt, view.now),
          })}
        </p>
      )}
      <Pieces {...props} />
      <EvidenceFiles {...props} />
      <Move {...props} />
    </PlaceFrame>
  );
}

/** Evidence piece by piece: what the platform cannot tell, people tick. */
function Pieces({ view, place, year, output }: OutputProps) {
  const { t, language } = view;
  const mayTick = place.may('aksi.write') && ['not-started', 'draft', 'submitted'].includes(output.state);
  if (!mayTick)
    return (
      <>
        <h2>{t('aksi.pieces')}</h2>
        <ul>
          {output.pieces.map(({ name, ticked }) => (
            <li>{`${name[language]}: ${t(ticked ? 'aksi.piece.there' : 'aksi.piece.lacks')}`}</li>
          ))}
        </ul>
      </>
    );
  return (
    <form
      class="card"
      method="post"
      action={`/kabupaten/${place.region.code}/aksi/${year.year}/${output.code}/status`}
      novalidate
    >
      <input type="hidden" name="state" value={output.state} />
      <input type="hidden" name="version" value={output.version ?? ''} />
      <input type="hidden" name="ticked" value="1" />
      <fieldset>
        <legend>{t('aksi.pieces')}</legend>
        {output.pieces.map(({ name, ticked }, i) => (
          <Tick name="ticks" value={String(i)} label={name[language]} checked={ticked} />
        ))}
      </fieldset>
      <button type="submit" class="plain">
        {t('aksi.tick')}
      </button>
    </form>
  );
}

function Move({ view, place, year, output, refusal, typed }: OutputProps) {
  const { t } = view;
  const states = [
    ...(place.may('aksi.write') ? nextStates('district', output.state) : []),
    ...(place.may('aksi.review') ? nextStates('province', output.state) : []),
  ];
  if (states.length === 0) return <p class="small">{t('aksi.nothing')}</p>;
  return (
    <form
      class="card no-print"
      method="post"
      action={`/kabupaten/${place.region.code}/aksi/${year.year}/${output.code}/status`}
      novalidate
    >
      <h2>{t('aksi.move')}</h2>
      <input type="hidden" name="version" value={output.version === null ? '' : String(output.version)} />
      <Choice
        name="state"
        label={t('aksi.state')}
        options={states.map((state) => ({ value: state, label: t(`aksi.to.${state}`) }))}
        value={typed?.text('state') ?? states[0] ?? ''}
        errors={refusal?.fields}
      />
      <Field
        name="remarks"
        label={t('aksi.remarks')}
        hint={t('aksi.remarksHint')}
        multiline
        required={false}
        value={typed?.text('remarks')}
        errors={refusal?.fields}
      />
      <button type="submit">{t('form.save')}</button>
    </form>
  );
}
