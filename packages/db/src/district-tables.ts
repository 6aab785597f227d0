import { type Statement, sql } from './statement.ts';

/** A table of a shard with the rows of one district in it, as a condition on its columns. */
export interface DistrictTable {
  readonly table: string;
  readonly rowsOf: (district: number) => Statement;
}

const byDistrict = (district: number): Statement => sql`district = ${district}`;
const villages = (district: number): Statement => sql`select id from region where district = ${district} and level = 4`;
const byVillage = (district: number): Statement => sql`village in (${villages(district)})`;
const byScope = (district: number): Statement => sql`(scope = ${district} or scope in (${villages(district)}))`;

/**
 * Everything of a district, in an order in which rows can be written; the other way round they can be deleted. Moving,
 * exporting and deleting a district go by this list: a table that is not in it fails a test.
 */
export const districtTables: readonly DistrictTable[] = [
  { table: 'region', rowsOf: byDistrict },
  { table: 'district', rowsOf: (district) => sql`id = ${district}` },
  { table: 'region_alias', rowsOf: byDistrict },
  { table: 'facility', rowsOf: byDistrict },
  { table: 'facility_alias', rowsOf: byDistrict },
  { table: 'working_area', rowsOf: byDistrict },
  { table: 'household', rowsOf: byVillage },
  { table: 'family', rowsOf: byVillage },
  { table: 'person', rowsOf: byVillage },
  { table: 'pregnancy', rowsOf: byVillage },
  { table: 'catin', rowsOf: byVillage },
  { table: 'person_double', rowsOf: byDistrict },
  { table: 'person_merge', rowsOf: byVillage },
  { table: 'person_transfer', rowsOf: byDistrict },
  { table: 'measurement', rowsOf: byVillage },
  { table: 'growth_finding', rowsOf: byVillage },
  { table: 'district_map', rowsOf: byDistrict },
  { table: 'target', rowsOf: byDistrict },
  { table: 'register_confirmation', rowsOf: byVillage },
  { table: 'person_month', rowsOf: byVillage },
  { table: 'opening_balance', rowsOf: byVillage },
  { table: 'quarter_close', rowsOf: byVillage },
  { table: 'quarter_step', rowsOf: byVillage },
  { table: 'scorecard_version', rowsOf: byVillage },
  { table: 'scorecard_rules', rowsOf: byDistrict },
  { table: 'supply', rowsOf: byVillage },
  { table: 'supply_standard', rowsOf: byVillage },
  { table: 'supply_survey', rowsOf: byVillage },
  { table: 'village_fund', rowsOf: byVillage },
  { table: 'entry_value', rowsOf: byDistrict },
  { table: 'entry_history', rowsOf: byDistrict },
  { table: 'school', rowsOf: byDistrict },
  { table: 'entry_receipt', rowsOf: byDistrict },
  { table: 'village_quarter', rowsOf: byDistrict },
  { table: 'priority', rowsOf: byDistrict },
  { table: 'aksi_output', rowsOf: byDistrict },
  { table: 'aksi_evidence', rowsOf: byDistrict },
  { table: 'aksi_line', rowsOf: byDistrict },
  { table: 'meeting', rowsOf: byDistrict },
  { table: 'commitment', rowsOf: byDistrict },
  { table: 'attachment', rowsOf: byDistrict },
  { table: 'letterhead', rowsOf: byDistrict },
  { table: 'stunting_case', rowsOf: byDistrict },
  { table: 'case_note', rowsOf: byDistrict },
  { table: 'agenda_grant', rowsOf: byDistrict },
  { table: 'accompaniment', rowsOf: byDistrict },
  { table: 'tpps', rowsOf: (district) => sql`home = ${district}` },
  { table: 'case_audit', rowsOf: byDistrict },
  { table: 'audit_paper', rowsOf: byDistrict },
  { table: 'village_support', rowsOf: byDistrict },
  { table: 'family_team', rowsOf: byDistrict },
  { table: 'priority_choice', rowsOf: byDistrict },
  { table: 'priority_frozen', rowsOf: byDistrict },
  { table: 'cell', rowsOf: byDistrict },
  { table: 'rollup', rowsOf: byDistrict },
  { table: 'figure_version', rowsOf: byVillage },
  { table: 'figure_rules', rowsOf: byDistrict },
  { table: 'rule_trial', rowsOf: byDistrict },
  { table: 'rule_trial_change', rowsOf: byDistrict },
  { table: 'figure_check', rowsOf: byDistrict },
  { table: 'figure_drift', rowsOf: byDistrict },
  { table: 'job_failure', rowsOf: byDistrict },
  { table: 'rebuild', rowsOf: byDistrict },
  { table: 'import', rowsOf: byDistrict },
  { table: 'import_wait', rowsOf: byDistrict },
  { table: 'key_rotation', rowsOf: byDistrict },
  { table: 'name_reading', rowsOf: byDistrict },
  { table: 'subject_request', rowsOf: byDistrict },
  { table: 'handover', rowsOf: byDistrict },
  { table: 'pseudonym', rowsOf: byDistrict },
  { table: 'incident', rowsOf: byDistrict },
  { table: 'command', rowsOf: byDistrict },
  { table: 'audit', rowsOf: byScope },
  { table: 'audit_seal', rowsOf: byScope },
];
