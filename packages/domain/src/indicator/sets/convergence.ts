import { SCORECARD_RULE_SETS } from '../../reference/scorecard-rule-sets.ts';
import { SERVICE_NAMES, type Words } from '../../reference/service-packages.ts';
import type { ListCode } from '../../scorecard/rule-set.ts';
import { indicatorCode, LIST_CODES } from '../../scorecard/scorecard-counts.ts';
import type { ComputedIndicator, TargetGroup } from '../indicator.ts';

const LISTS: Readonly<Record<ListCode, { group: TargetGroup; name: Words }>> = {
  mothers: { group: 'bumil', name: { id: 'ibu hamil dan nifas', en: 'mothers' } },
  children: { group: 'balita', name: { id: 'anak', en: 'children' } },
  paud: { group: 'anak-paud', name: { id: 'anak usia PAUD', en: 'children of pre-school age' } },
};

const CELLS = {
  numerator: { id: 'Layanan yang diterima', en: 'Services received' },
  denominator: {
    id: 'Layanan yang seharusnya diterima; yang belum dicatat terhitung belum diterima',
    en: 'Services due; what is not recorded counts as not received',
  },
};

type Told = Pick<ComputedIndicator, 'code' | 'group' | 'name' | 'numerator' | 'denominator'>;

const convergence = (told: Told, ruleVersion: string): ComputedIndicator => ({
  kind: 'scorecard',
  ...told,
  agency: 'dpmd',
  unit: 'percent',
  better: 'higher',
  overTime: 'kejadian',
  sources: SCORECARD_RULE_SETS.map(({ source }) => source),
  targets: [],
  colour: 'none',
  years: [2019, null],
  ruleVersion,
});

const lists = Object.keys(LISTS) as ListCode[];

/** By target group: cells of all its services. */
const ofLists = lists.map((list): Told => {
  const { group, name } = LISTS[list];
  const title = { id: `Konvergensi layanan, ${name.id}`, en: `Convergence of services, ${name.en}` };
  return { code: `konv.${LIST_CODES[list]}`, group, name: title, ...CELLS };
});

/** By service: those that any rule set of the scorecard has, once. */
const ofServices = lists.flatMap((list) =>
  [...new Set(SCORECARD_RULE_SETS.flatMap((rules) => rules.lists[list].map(({ service }) => service)))].map(
    (service): Told => ({
      code: indicatorCode(list, service),
      group: LISTS[list].group,
      name: {
        id: `${SERVICE_NAMES[service].id} (${LISTS[list].name.id})`,
        en: `${SERVICE_NAMES[service].en} (${LISTS[list].name.en})`,
      },
      numerator: { id: 'Orang yang menerima layanan ini', en: 'People who received this service' },
      denominator: {
        id: 'Orang yang seharusnya menerimanya; yang belum dicatat terhitung belum menerima',
        en: 'People to whom it was due; those not recorded count as without it',
      },
    }),
  ),
);

/**
 * Convergence as the scorecard of each quarter counts it: all cells, each target group, persons with everything due, and
 * each service. Quarters are summed for longer periods, as the form does for the year. A month counts what its own forms
 * ask, not what a quarter asks of the months before it.
 */
export const convergenceIndicators: readonly ComputedIndicator[] = [
  {
    code: 'konv.bersama',
    group: 'wilayah' as const,
    name: { id: 'Konvergensi layanan', en: 'Convergence of services' },
    ...CELLS,
  },
  {
    code: 'konv.lengkap',
    group: 'wilayah' as const,
    name: { id: 'Orang dengan semua layanan yang seharusnya', en: 'People with every service due' },
    numerator: { id: 'Ibu dan anak yang menerima semua layanannya', en: 'Mothers and children who received all' },
    denominator: {
      id: 'Ibu dan anak yang punya layanan seharusnya dan semuanya dapat dinilai',
      en: 'Mothers and children with something due, all of it judged',
    },
  },
  ...ofLists,
  ...ofServices,
].map((told) => convergence(told, SCORECARD_RULE_SETS.map(({ id }) => id).join('+')));
