import type { GrowthFinding } from '@konvergensi/contract';
import type { GrowthFindingRow } from '@konvergensi/db';

export const findingView = (row: GrowthFindingRow): GrowthFinding => ({
  index: row.index,
  measuredOn: row.measured_on,
  state: row.state,
  tool: row.tool as GrowthFinding['tool'],
  note: row.note,
  by: row.actor_name,
  at: row.at,
});
