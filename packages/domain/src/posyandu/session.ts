/** Why somebody did not come to a posyandu day. */
export const ABSENCE_REASONS = ['ill', 'away', 'refused', 'moved', 'other'] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

/** Tools of a posyandu that are looked after. */
export const POSYANDU_TOOLS = [
  'hanging-scale',
  'baby-scale',
  'adult-scale',
  'length-board',
  'height-board',
  'arm-tape',
  'head-tape',
  'growth-mat',
] as const;
export type PosyanduTool = (typeof POSYANDU_TOOLS)[number];

export const TOOL_CONDITIONS = ['good', 'broken', 'missing'] as const;
export type ToolCondition = (typeof TOOL_CONDITIONS)[number];

export interface ToolState {
  readonly tool: PosyanduTool;
  readonly condition: ToolCondition;
  /** Day of the last calibration; null: never, or nobody knows. */
  readonly calibratedOn: string | null;
}

/** Months after which a scale or board is calibrated again. */
const CALIBRATED_FOR_MONTHS = 12;
const CALIBRATED: readonly PosyanduTool[] = [
  'hanging-scale',
  'baby-scale',
  'adult-scale',
  'length-board',
  'height-board',
];

/** Is a tool's calibration missing or older than a year on that day? */
export function needsCalibration({ tool, condition, calibratedOn }: ToolState, on: string): boolean {
  if (condition !== 'good' || !CALIBRATED.includes(tool)) return false;
  if (calibratedOn === null) return true;
  const due = `${Number(calibratedOn.slice(0, 4)) + CALIBRATED_FOR_MONTHS / 12}${calibratedOn.slice(4)}`;
  return due < on;
}
