import type { Actor } from '../core/actor.ts';

/** Region under which what a person does with the own account stands in the trail. */
export const scopeOf = (actor: Pick<Actor, 'grants'>): number => actor.grants[0]?.path.at(-1) ?? 0;
