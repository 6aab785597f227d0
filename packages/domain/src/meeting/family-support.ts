/** The five groups that family-support teams (TPK) accompany. */
export const SUPPORT_GROUPS = ['couples', 'pregnant', 'postPartum', 'underTwo', 'underFive'] as const;
export type SupportGroup = (typeof SUPPORT_GROUPS)[number];

/** What is tabulated for each group; the first is known from the register. */
export const SUPPORT_STEPS = ['accompanied', 'atRisk', 'referred', 'aided', 'finished'] as const;
export type SupportStep = (typeof SUPPORT_STEPS)[number];
export type SupportCounts = Readonly<Record<SupportStep, number | null>>;

/** Parts of a team: midwife, PKK, family-planning cadre. */
export const TEAM_PARTS = ['midwife', 'pkk', 'kb'] as const;
export type TeamPart = (typeof TEAM_PARTS)[number];

/** The three standards a village keeps: trained teams, tools at hand, procedure carried out. */
export const STANDARDS = ['trained', 'tools', 'procedure'] as const;
export type SupportStandard = (typeof STANDARDS)[number];
export type SupportStandards = Readonly<Record<SupportStandard, boolean | null>>;

export interface TeamFacts {
  members: readonly { part: TeamPart; trained: boolean }[];
}

/** Trained: every part of every team is filled and trained; teams decide this standard, nobody ticks it. */
export function trainedStandard(teams: readonly TeamFacts[]): boolean | null {
  if (teams.length === 0) return null;
  return teams.every(({ members }) =>
    TEAM_PARTS.every((part) => members.some((one) => one.part === part && one.trained)),
  );
}

export type TabulationRefusal = { group: SupportGroup; step: SupportStep };

/** Nobody is at risk, referred, aided or finished who was not accompanied. */
export function refuseTabulation(tabulation: Readonly<Record<SupportGroup, SupportCounts>>): TabulationRefusal | null {
  for (const group of SUPPORT_GROUPS) {
    const { accompanied } = tabulation[group];
    const step = SUPPORT_STEPS.find((one) => (tabulation[group][one] ?? 0) > (accompanied ?? 0));
    if (step !== undefined) return { group, step };
  }
  return null;
}
