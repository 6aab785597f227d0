import { AUDIT_TEAMS, type AuditPage as Found, PAPER_FIELDS } from '@konvergensi/contract';
import { YearLinks } from '../aksi/year-links.tsx';
import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ownerWord } from '../meeting/commitments.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ErrorSummary, type Refusal } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { TakeAway } from '../ui/take-away.tsx';

export interface AuditProps {
  view: View;
  place: Place;
  found: Found;
  typed: Form | null;
  refusal: Refusal | null;
  notice: string | null;
}

type Semester = Found['semesters'][number];

/** Both audits of cases of a year, each case by its code: as the report is printed. */
export function AuditPage(props: AuditProps) {
  const { view, place, found, refusal, notice } = props;
  const { t } = view;
  const title = t('audit.title', { year: found.year });
  return (
    <PlaceFrame view={view} title={`${title}, ${place.region.name}`} place={place} crumbs={[{ label: title }]}>
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <h1>{title}</h1>
      <p class="lead">{t('audit.lead')}</p>
      <YearLinks view={view} year={found.year} address={`/kabupaten/${place.region.code}/audit`} />
      <TakeAway view={view} />
      {found.semesters.map((half) => (
        <Half {...props} half={half} />
      ))}
    </PlaceFrame>
  );
}

function Half({ half, ...props }: AuditProps & { half: Semester }) {
  const { view, place } = props;
  const { t, dates } = view;
  const { audit, papers } = half;
  return (
    <section>
      <h2>{t('audit.semester', { n: half.semester })}</h2>
      {audit === null ? (
        <p>{t('audit.none')}</p>
      ) : (
        <>
          <p>
            {t('audit.days', {
              held: audit.heldOn === null ? t('value.dash') : dates.day(audit.heldOn),
              told: audit.disseminatedOn === null ? t('value.dash') : dates.day(audit.disseminatedOn),
            })}
          </p>
          <ul>
            {audit.team.map(({ kind, office }) => (
              <li>{`${t(`audit.team.${kind}`)}: ${office}`}</li>
            ))}
          </ul>
        </>
      )}
      {papers.map((paper) => (
        <Paper view={view} paper={paper} />
      ))}
      {audit === null || audit.conclusion === '' ? null : (
        <>
          <h3>{t('audit.conclusion')}</h3>
          <p>{audit.conclusion}</p>
        </>
      )}
      {place.may('case.write') ? <AuditForm {...props} half={half} /> : null}
    </section>
  );
}

function Paper({ view, paper }: { view: View; paper: Semester['papers'][number] }) {
  const { t, dates } = view;
  return (
    <>
      <h3>{t('case.one', { code: paper.code })}</h3>
      <dl>
        {PAPER_FIELDS.filter((name) => paper[name] !== '').map((name) => (
          <>
            <dt>{t(`audit.${name}`)}</dt>
            <dd>{paper[name]}</dd>
          </>
        ))}
      </dl>
      {paper.recommendations.length === 0 ? null : (
        <DataTable
          label={t('audit.recommendations')}
          rows={paper.recommendations}
          columns={[
            { label: t('audit.recommendations'), cell: ({ what }) => what },
            { label: t('ledger.owner'), cell: ({ owner }) => ownerWord(view, owner) },
            { label: t('ledger.dueOn'), cell: ({ dueOn }) => dates.day(dueOn) },
            {
              label: t('audit.followUp'),
              cell: ({ state }) => (state === null ? t('value.dash') : t(`audit.state.${state}`)),
            },
          ]}
        />
      )}
    </>
  );
}

function AuditForm({ view, place, found, half, typed, refusal }: AuditProps & { half: Semester }) {
  const { t } = view;
  const { semester, audit } = half;
  const isTyped = typed?.text('semester') === String(semester);
  const name = (field: string) => `${field}-${semester}`;
  const field = (of: string, stored: string) => ({
    name: name(of),
    value: isTyped ? typed?.text(name(of)) : stored,
    errors: isTyped ? refusal?.fields : undefined,
  });
  const offices = (kind: (typeof AUDIT_TEAMS)[number]) =>
    audit?.team
      .filter((one) => one.kind === kind)
      .map(({ office }) => office)
      .join('\n') ?? '';
  return (
    <details class="card no-print" open={isTyped}>
      <summary>{t('audit.write', { n: semester })}</summary>
      <form method="post" action={`/kabupaten/${place.region.code}/audit/${found.year}`} novalidate>
        <input type="hidden" name="semester" value={semester} />
        <input type="hidden" name="version" value={audit?.version ?? ''} />
        {AUDIT_TEAMS.map((kind) => (
          <Field
            {...field(kind, offices(kind))}
            label={t(`audit.team.${kind}`)}
            hint={t('tpps.officeHint')}
            multiline
            required={false}
          />
        ))}
        <Field {...field('heldOn', audit?.heldOn ?? '')} label={t('audit.heldOn')} type="date" short required={false} />
        <Field
          {...field('disseminatedOn', audit?.disseminatedOn ?? '')}
          label={t('audit.disseminatedOn')}
          type="date"
          short
          required={false}
        />
        <Field
          {...field('conclusion', audit?.conclusion ?? '')}
          label={t('audit.conclusion')}
          multiline
          required={false}
        />
        <button type="submit">{t('form.save')}</button>
      </form>
    </details>
  );
}
