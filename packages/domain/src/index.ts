export * from './access/roles.ts';
export * from './access/scope.ts';
export * from './region/pack.ts';
