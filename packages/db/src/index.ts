export * from './cells.ts';
export * from './commands.ts';
export * from './errors.ts';
export * from './guard.ts';
export * from './limits.ts';
export * from './open-db.ts';
export * from './statement.ts';
export * from './trail.ts';
