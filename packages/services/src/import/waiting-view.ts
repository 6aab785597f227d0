import type { WaitingRow } from '@konvergensi/contract';
import { sql, type WaitRow } from '@konvergensi/db';
import type { OpenDistrict } from '../core/open-district.ts';
import { explainWait } from './issue-words.ts';
import type { OtherSide, WaitDetail } from './waiting.ts';

export interface VillageName {
  code: string;
  name: string;
  subdistrict: string;
  subdistrictId: number;
  /** The actor's permission reaches it. */
  reached: boolean;
}

export async function villageNames(district: OpenDistrict): Promise<ReadonlyMap<number, VillageName>> {
  const rows = await district.db.all<Omit<VillageName, 'reached'> & { id: number }>(
    sql`select v.id, v.code, v.name, s.name subdistrict, s.id subdistrictId from region v join region s on s.id = v.parent
        where v.district = ${district.id} and v.level = 4`,
  );
  return new Map(
    rows.map(({ id, ...name }) => [
      id,
      { ...name, reached: district.reaches([...district.path, name.subdistrictId, id]) },
    ]),
  );
}

type Side = WaitingRow['row'];
type Shown = { date: string; weightG: number | null; lengthUm: number | null } | null;

const sexOf = (sex: 1 | 2) => (sex === 1 ? ('L' as const) : ('P' as const));

const measured = (m: Shown): Pick<Side, 'measuredOn' | 'weightKg' | 'lengthCm'> => ({
  measuredOn: m?.date ?? null,
  weightKg: m === null || m.weightG === null ? null : m.weightG / 1000,
  lengthCm: m === null || m.lengthUm === null ? null : m.lengthUm / 10_000,
});

/** Names are shown to those whose permission reaches the village only. */
export const seesOther = (names: ReadonlyMap<number, VillageName>, other: OtherSide | null): boolean =>
  other === null || names.get(other.village)?.reached === true;

/** A waiting row with the child it may be, side by side. */
export function waitingRow(wait: WaitRow, names: ReadonlyMap<number, VillageName>, language: 'id' | 'en'): WaitingRow {
  const detail = JSON.parse(wait.detail) as WaitDetail;
  const { child } = detail;
  const other = seesOther(names, detail.other) ? detail.other : null;
  const villageOf = (id: number | null, written: string) => (id === null ? written : (names.get(id)?.name ?? written));
  return {
    line: wait.line,
    reason: wait.reason,
    explanation: explainWait(wait.reason, detail.reasons, language),
    row: {
      line: wait.line,
      person: null,
      name: child.name,
      sex: sexOf(child.sex),
      birthDate: child.birthDate,
      parents: child.parents,
      village: villageOf(detail.village, `${child.villageWritten}, ${child.subdistrictWritten}`),
      posyandu: child.posyanduWritten,
      nik: child.nikShown,
      ...measured(detail.measurement),
    },
    other:
      other === null
        ? null
        : {
            line: other.line,
            person: other.line === null ? other.person : null,
            name: other.name,
            sex: sexOf(other.sex),
            birthDate: other.birthDate,
            parents: other.parents,
            village: villageOf(other.village, ''),
            posyandu: '',
            nik: '',
            ...measured(other.measurement),
          },
    villages: detail.candidates.flatMap((id) => {
      const village = names.get(id);
      if (village?.reached !== true) return [];
      const { code, name, subdistrict } = village;
      return [{ code, name, subdistrict }];
    }),
    decision: wait.decision,
    applied: wait.applied === 1,
  };
}
