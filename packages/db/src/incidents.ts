import type { incident } from './schema/privacy.ts';

export type IncidentRow = typeof incident.$inferSelect;
