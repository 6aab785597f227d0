export const COMPATIBILITY_DATE = '2026-10-20';
export const COMPATIBILITY_FLAGS = ['nodejs_compat'] as const;

export type QueueKind = 'recompute' | 'import';

export function queueName(kind: QueueKind): string {
  return `konvergensi-${kind}`;
}
