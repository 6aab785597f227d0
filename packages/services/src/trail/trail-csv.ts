import type { TrailCsvQuery } from '@konvergensi/contract';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '../core/actor.ts';
import { commit } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openTrail } from './open-trail.ts';
import { entryViews, trailRows } from './read-trail.ts';

const MOST = 5000;
const HEADER = ['waktu_utc', 'wilayah', 'urutan', 'pelaku', 'perbuatan', 'atas', 'isian', 'rincian'];

/** The trail as CSV with who took it, when and why on its first line; that it was taken stands in the trail itself. */
export async function trailCsv(deps: Deps, actor: Actor, query: TrailCsvQuery) {
  const trail = await openTrail(deps, actor, query.region);
  const entries = await entryViews(deps, trail, await trailRows(deps, trail, query, MOST));
  const { why, ...filter } = query;
  const scope = trail.shard === null ? trail.id : (trail.path[1] ?? trail.id);
  await commit(deps, actor, {
    db: trail.shard ?? deps.directory,
    home: trail.shard === null ? { kind: 'scope', id: scope } : { kind: 'district', id: scope },
    guards: [],
    rows: [],
    trail: [{ scope, verb: 'export.trail', subject: trail.region.code, body: { why, filter, rows: entries.length } }],
  });
  const rows = entries.map((one) => [
    new Date(one.at).toISOString(),
    one.region?.code ?? '',
    String(one.seq ?? ''),
    one.actor.name ?? one.actor.id,
    one.verb,
    one.subject,
    one.changed.join(' '),
    one.detail ?? '',
  ]);
  const mark = [`Diambil ${actor.name} pada ${new Date(deps.now()).toISOString()} untuk: ${why}`];
  const text = stringify([mark, HEADER, ...rows], {
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return { body: new Blob([`\uFEFF${text}`]).stream(), fileName: `jejak-${trail.region.code}.csv` };
}
