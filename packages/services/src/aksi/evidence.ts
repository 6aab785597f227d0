import { type AksiOutputView, Problem } from '@konvergensi/contract';
import { type AksiEvidenceRow, insertAksiEvidence, mustBe, sql, withdrawAksiEvidence } from '@konvergensi/db';
import { outputsOf } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { commit, orConflict } from '../core/commit.ts';
import type { Deps } from '../core/deps.ts';
import { openDistrict } from '../core/open-district.ts';
import { acceptFile, type HandedIn, keptFile } from '../file/handed-in.ts';
import { refuseWithdrawn } from '../file/photo-consent.ts';
import { evidenceView, seesNamedFiles, setOfYear } from './read-aksi.ts';
import { namesIn } from './scan-names.ts';

export interface EvidencePlace {
  district: string;
  year: string;
  output: string;
}

const keyOf = (district: number, id: string): string => `evidence/${district}/${id}`;

/**
 * Keeps a file as evidence of an output, with its hash. A file that names people is not shown above the district: one that is
 * declared so, in which a look through it finds people, or that cannot be looked through.
 */
export async function addEvidence(
  deps: Deps,
  actor: Actor,
  command: EvidencePlace & HandedIn & { holdsNames: boolean },
): Promise<AksiOutputView['evidence'][number]> {
  const district = await openDistrict(deps, actor, command.district, 'evidence.write');
  const year = Number(command.year);
  if (!outputsOf(setOfYear(year)).some(({ code }) => code === command.output)) throw new Problem('not-found');
  const { bytes, holdsNames } = command;
  const file = await acceptFile(district, command, 'Bukti');
  const found = await namesIn(new Uint8Array(bytes), file.media_type);
  const id = deps.ulid();
  const row = {
    district: district.id,
    year,
    output: command.output,
    id,
    ...file,
    holds_names: holdsNames || found !== null ? 1 : 0,
    uploaded_by: actor.name,
    uploaded_at: deps.now(),
    found,
  } as const;
  await deps.files.put(keyOf(district.id, id), bytes);
  await commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [district.stillHere],
    rows: [insertAksiEvidence(row)],
    trail: [
      {
        scope: district.id,
        verb: 'evidence.add',
        subject: `${command.year}/${command.output}/${id}`,
        body: { sha256: row.sha256, bytes: row.size_bytes, holdsNames, found, consent: row.children_consent },
      },
    ],
  });
  return evidenceView({ ...row, withdrawn_at: null }, true);
}

const rowAt = (district: number, { year, output }: EvidencePlace, id: string) =>
  sql`select * from aksi_evidence where district = ${district} and year = ${Number(year)} and output = ${output} and id = ${id}`;

/** Takes a file back; its row, hash and who took it back stay. */
export async function withdrawEvidence(
  deps: Deps,
  actor: Actor,
  command: EvidencePlace & { id: string },
): Promise<void> {
  const district = await openDistrict(deps, actor, command.district, 'evidence.write');
  const row = await district.db.one<AksiEvidenceRow>(rowAt(district.id, command, command.id));
  if (row === undefined) throw new Problem('not-found');
  if (row.withdrawn_at !== null) throw new Problem('wrong-state', { detail: 'Bukti ini sudah ditarik' });
  const work = commit(deps, actor, {
    db: district.db,
    home: { kind: 'district', id: district.id },
    guards: [
      district.stillHere,
      mustBe(
        sql`select state from aksi_output where district = ${district.id} and year = ${row.year} and output = ${row.output} and state = 'accepted'`,
        null,
      ),
    ],
    rows: [withdrawAksiEvidence(row, deps.now())],
    trail: [
      {
        scope: district.id,
        verb: 'evidence.withdraw',
        subject: `${command.year}/${row.output}/${row.id}`,
        body: { sha256: row.sha256 },
      },
    ],
  });
  await orConflict(work, () => new Problem('wrong-state', { detail: 'Keluaran ini sudah diterima provinsi' }));
}

/** The file itself, for those who may see it. */
export async function readEvidence(
  deps: Deps,
  actor: Actor,
  command: EvidencePlace & { id: string },
): Promise<{ body: ReadableStream<Uint8Array>; fileName: string; mediaType: string }> {
  const district = await openDistrict(deps, actor, command.district, 'aksi.read');
  const row = await district.db.one<AksiEvidenceRow>(rowAt(district.id, command, command.id));
  if (row === undefined) throw new Problem('not-found');
  if (row.holds_names === 1 && !seesNamedFiles(actor, district)) {
    throw new Problem('forbidden', {
      detail: `Berkas ini memuat nama orang; yang terlihat hanya sidiknya: ${row.sha256}`,
    });
  }
  await refuseWithdrawn(district, row);
  return keptFile(deps, keyOf(district.id, row.id), row);
}
