import { AKSI_TABLES, type LineKind } from '@konvergensi/domain';
import { PlaceFrame } from '../http/place-frame.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Notice } from '../ui/notice.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { TakeAway } from '../ui/take-away.tsx';
import { ActorsPart } from './actors-part.tsx';
import { CampaignsPart } from './campaigns-part.tsx';
import { DatasetsPart } from './datasets-part.tsx';
import { FileForm, FileOutcome } from './file-form.tsx';
import { LineForm } from './line-form.tsx';
import { PlanPart } from './plan-part.tsx';
import { RegulationsPart, TextForm } from './regulations-part.tsx';
import { ReviewPart } from './review-part.tsx';
import { SituationPart } from './situation-part.tsx';
import type { TableProps } from './table-props.ts';
import { tableAddress } from './table-slugs.ts';

/** A table of the aksi: what figures and records say, what people wrote, and the form for one more line. */
export function AksiTablePage(props: TableProps) {
  const { view, place, table, edited, refusal, notice } = props;
  const { t } = view;
  const address = tableAddress(table.region.code, table.year, table.table);
  const title = t(`tabel.title.${table.table}`, { year: table.year });
  const kinds = AKSI_TABLES[table.table] as readonly LineKind[];
  const shown = edited?.kind ?? kinds[0];
  const may = place.may('aksi.write');
  return (
    <PlaceFrame
      view={view}
      title={`${title}, ${place.region.name}`}
      place={place}
      crumbs={[
        {
          label: t('aksi.title', { year: table.year }),
          href: `/kabupaten/${table.region.code}/aksi?tahun=${table.year}`,
        },
        { label: title },
      ]}
    >
      <ErrorSummary view={view} refusal={refusal} />
      <Notice>{notice}</Notice>
      <FileOutcome view={view} read={props.read} />
      <h1>{title}</h1>
      <p class="lead">{t(`tabel.lead.${table.table}`)}</p>
      <p class="small">{t('tabel.serves', { aksi: table.aksi, set: table.set })}</p>
      <Years {...props} />
      <TakeAway
        view={view}
        xlsx={`${address}/berkas.xlsx?jenis=${shown}`}
        csv={`${address}/berkas.csv?jenis=${shown}`}
      />
      <Part {...props} address={address} may={may} />
      {may && kinds.length > 1 ? (
        <ul class="links no-print">
          {kinds.map((kind) => (
            <li>
              <a href={`${address}?jenis=${kind}#baris`}>{t(`tabel.new.${kind}`)}</a>
            </li>
          ))}
        </ul>
      ) : null}
      {may ? <LineForm {...props} address={address} /> : null}
      {may && edited?.kind === 'regulation' && edited.version !== null ? (
        <TextForm view={view} address={address} line={edited.id} />
      ) : null}
      {may && edited !== null ? <FileForm view={view} kind={edited.kind} address={address} /> : null}
    </PlaceFrame>
  );
}

function Years({ view: { t }, table }: TableProps) {
  const years = [-1, 0, 1].map((by) => String(Number(table.year) + by));
  return (
    <Tabs
      label={t('aksi.years')}
      tabs={years.map((year) => ({
        label: year,
        href: tableAddress(table.region.code, year, table.table),
        current: year === table.year,
      }))}
    />
  );
}

function Part({ view, table, address, may }: TableProps & { address: string; may: boolean }) {
  const { computed } = table;
  const part = { view, table, address, may };
  switch (computed.table) {
    case 'situation':
      return <SituationPart {...part} computed={computed} />;
    case 'plan':
      return <PlanPart {...part} computed={computed} />;
    case 'actors':
      return <ActorsPart {...part} computed={computed} />;
    case 'review':
      return <ReviewPart {...part} computed={computed} />;
    case 'datasets':
      return <DatasetsPart {...part} computed={computed} />;
    case 'campaigns':
      return <CampaignsPart {...part} computed={computed} />;
    case 'regulations':
      return <RegulationsPart {...part} computed={computed} />;
  }
}
