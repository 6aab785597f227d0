export * from './core/actor.ts';
export * from './core/commit.ts';
export * from './core/deps.ts';
export * from './core/digest.ts';
export * from './core/open-district.ts';
export * from './core/trail.ts';
