import type { ImportView } from '@konvergensi/contract';
import { ACTION_WORDS, allows, ISSUE_WORDS, type RegionPath, type RowIssue } from '@konvergensi/domain';
import type { Actor } from '../core/actor.ts';
import { REFUSAL_WORDS, type RefusalCode } from './refusals.ts';

type Language = 'id' | 'en';

const ABOUT_PLACES: ReadonlySet<RowIssue['code']> = new Set([
  'district_other',
  'subdistrict_unknown',
  'village_unknown',
  'village_ambiguous',
]);

/** What a row held is shown to who may see the people of the district; to others only names of places are. */
export const seesRows = (actor: Actor, district: RegionPath): boolean => allows(actor.grants, 'person.list', district);

/** An issue in words: what is wrong, what was done. */
export const explainIssue = (issue: RowIssue, language: Language, isShown: boolean): ImportView['issues'][number] => ({
  row: issue.row,
  column: issue.column,
  found: isShown || ABOUT_PLACES.has(issue.code) ? issue.found : '',
  code: issue.code,
  problem: ISSUE_WORDS[issue.code][language],
  action: ACTION_WORDS[issue.action][language],
});

/** Why a file is not taken, and what to do instead. */
export function explainRefusal(refusal: { code: string; detail?: string }, language: Language) {
  const words = REFUSAL_WORDS[refusal.code as RefusalCode] ?? REFUSAL_WORDS['no-header'];
  const detail = refusal.detail === undefined ? '' : `: ${refusal.detail}`;
  return { code: refusal.code, problem: `${words.problem[language]}${detail}`, remedy: words.remedy[language] };
}

const REASON_WORDS: Readonly<Record<string, { id: string; en: string }>> = {
  same_nik: { id: 'NIK sama', en: 'same NIK' },
  name: { id: 'nama hampir sama', en: 'names nearly the same' },
  first_name: { id: 'nama depan berbeda', en: 'different first names' },
  no_name_yet: { id: 'belum bernama', en: 'no name yet' },
  parents: { id: 'nama orang tua tidak persis sama', en: "parents' names not quite the same" },
  village: { id: 'desa berbeda', en: 'different villages' },
  sex: { id: 'jenis kelamin berbeda', en: 'different sex' },
  birth_date: { id: 'tanggal lahir berbeda', en: 'different birth dates' },
  nik: { id: 'NIK berbeda', en: 'different NIK' },
  measures: { id: 'hasil ukur berbeda pada hari yang sama', en: 'different measures on one day' },
};

const WAIT_WORDS = {
  duplicate: { id: 'Mungkin anak yang sama', en: 'Perhaps the same child' },
  village: { id: 'Desa/kelurahan belum dapat dipastikan', en: 'The village is not certain' },
  twin: { id: 'Mungkin kembar; keduanya dihitung', en: 'Perhaps twins; both are counted' },
} as const;

export function explainWait(reason: keyof typeof WAIT_WORDS, reasons: readonly string[], language: Language): string {
  const words = reasons.flatMap((code) => REASON_WORDS[code]?.[language] ?? []);
  return words.length === 0 ? WAIT_WORDS[reason][language] : `${WAIT_WORDS[reason][language]}: ${words.join(', ')}`;
}
