import type { AksiComputed, AksiTable, AksiTableQuery } from '@konvergensi/contract';
import { AKSI_TABLES, aksiOfTable, type LineKind } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import type { Deps } from '../core/deps.ts';
import { regionRef } from '../region/find-region.ts';
import { actorsTable } from './actors-table.ts';
import { campaignsTable } from './campaigns-table.ts';
import { datasetsTable } from './datasets-table.ts';
import { type OpenTable, openTable, type TablePlace, villagesOf } from './open-table.ts';
import { planTable } from './plan-table.ts';
import { setOfYear } from './read-aksi.ts';
import { regulationsTable } from './regulations-table.ts';
import { reviewTable } from './review-table.ts';
import { situationTable } from './situation-table.ts';

/** A table of a year's aksi: what people wrote in it, beside what the figures and the records say. */
export async function readAksiTable(
  deps: Deps,
  actor: Actor,
  query: TablePlace & { asked: AksiTableQuery },
): Promise<AksiTable> {
  const open = await openTable(deps, actor, query, 'aksi.read');
  const { district } = open;
  const set = setOfYear(open.year).id;
  return {
    region: regionRef({ ...district, level: 2, kind: district.kind as 'regency' }),
    year: query.year,
    table: query.table,
    set,
    aksi: aksiOfTable(set, query.table),
    lines: (AKSI_TABLES[query.table] as readonly LineKind[]).flatMap((kind) => open.linesOf(kind)),
    villages: villagesOf(open),
    computed: await computedOf(deps, open, query),
  };
}

async function computedOf(
  deps: Deps,
  open: OpenTable,
  { table, asked }: TablePlace & { asked: AksiTableQuery },
): Promise<AksiComputed> {
  switch (table) {
    case 'situation':
      return situationTable(deps, open, asked);
    case 'plan':
      return planTable(open);
    case 'actors':
      return actorsTable(deps, open);
    case 'review':
      return reviewTable(open);
    case 'datasets':
      return datasetsTable(deps, open);
    case 'campaigns':
      return campaignsTable(deps, open);
    case 'regulations':
      return regulationsTable(open);
  }
}
