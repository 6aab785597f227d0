import type { AksiYear } from '@konvergensi/contract';
import { type Agency, AKSI_TABLE_CODES, aksiOfTable } from '@konvergensi/domain';
import { tableAddress } from '../aksi-table/table-slugs.ts';
import { dayIn } from '../format/today.ts';
import type { View } from '../format/view.ts';
import type { Place } from '../http/place.ts';
import { PlaceFrame } from '../http/place-frame.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Tag } from '../ui/tag.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { Checks, OutputState } from './output-state.tsx';
import { YearLinks } from './year-links.tsx';

/** A district's year: every aksi with its outputs, when they are due and how far they are. */
export function AksiPage({ view, place, year }: { view: View; place: Place; year: AksiYear }) {
  const { t } = view;
  const title = t('aksi.title', { year: year.year });
  const address = `/kabupaten/${place.region.code}/aksi`;
  return (
    <PlaceFrame view={view} title={`${title}, ${place.region.name}`} place={place} crumbs={[{ label: title }]}>
      <h1>{title}</h1>
      <p class="lead">{t('aksi.lead', { set: year.set.id, edition: year.set.edition })}</p>
      <YearLinks view={view} year={year.year} address={address} />
      <TakeAway view={view} />
      {year.aksi.map((aksi) => (
        <details class="part" open={isNow(view, year.year, aksi.months)}>
          <summary>
            <h2>{`${aksi.code}. ${aksi.name[view.language]} `}</h2> <HowFar view={view} aksi={aksi} />
          </summary>
          <TableLinks view={view} code={place.region.code} year={year} aksi={aksi.code} />
          <p class="small">{t('aksi.leads', { agency: t(`agency.${aksi.lead as Agency}`) })}</p>
          <Outputs
            view={view}
            address={`${address}/${year.year}`}
            label={aksi.name[view.language]}
            outputs={aksi.outputs}
          />
        </details>
      ))}
      <p class="small">{t('aksi.source', { source: year.set.source })}</p>
    </PlaceFrame>
  );
}

type Aksi = AksiYear['aksi'][number];

/** The aksi of these weeks stands open; of the others a line says how far they are. */
function isNow({ now }: View, year: string, [from, to]: Aksi['months']): boolean {
  const [thisYear, month] = dayIn(now, 'Asia/Jakarta').split('-');
  return thisYear === year && from <= Number(month) && Number(month) <= to;
}

function HowFar({ view: { t }, aksi: { kind, outputs } }: { view: View; aksi: Aksi }) {
  const late = outputs.filter((output) => output.late).length;
  return (
    <>
      <span class="num">
        {t('aksi.howFar', { n: outputs.filter(({ state }) => state === 'accepted').length, of: outputs.length })}
      </span>{' '}
      {late === 0 ? null : <Tag tone="bad">{t('aksi.lateOf', { n: late })}</Tag>}{' '}
      {kind === 'support' ? <Tag tone="plain">{t('aksi.support')}</Tag> : null}
    </>
  );
}

interface TableLinksProps {
  view: View;
  code: string;
  year: AksiYear;
  aksi: string;
}

/** Tables of an aksi; the plan is that of the year after, for which it is made. */
function TableLinks({ view: { t }, code, year, aksi }: TableLinksProps) {
  const tables = AKSI_TABLE_CODES.filter((table) => aksiOfTable(year.set.id, table) === aksi);
  if (tables.length === 0) return null;
  return (
    <ul class="links no-print">
      {tables.map((table) => {
        const of = table === 'plan' ? String(Number(year.year) + 1) : year.year;
        return (
          <li>
            <a href={tableAddress(code, of, table)}>{t(`tabel.title.${table}`, { year: of })}</a>
          </li>
        );
      })}
    </ul>
  );
}

interface OutputsProps {
  view: View;
  address: string;
  label: string;
  outputs: AksiYear['aksi'][number]['outputs'];
}

function Outputs({ view, address, label, outputs }: OutputsProps) {
  const { t, dates } = view;
  return (
    <DataTable
      label={label}
      rows={outputs}
      columns={[
        {
          label: t('aksi.output'),
          cell: ({ code, name }) => <a href={`${address}/${code}`}>{`${code} ${name[view.language]}`}</a>,
        },
        { label: t('aksi.state'), cell: (output) => <OutputState view={view} {...output} /> },
        { label: t('aksi.due'), cell: ({ dueOn }) => (dueOn === null ? t('aksi.noDue') : dates.day(dueOn)) },
        {
          label: t('aksi.evidence'),
          cell: ({ evidence }) => t('aksi.files', { n: evidence.filter((file) => file.withdrawnAt === null).length }),
        },
        { label: t('aksi.checks'), wide: true, cell: ({ checks }) => <Checks view={view} checks={checks} /> },
      ]}
    />
  );
}
