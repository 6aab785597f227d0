/** A path of a route (`/v1/users/{id}`) with its method. */
export interface KnownRoute {
  method: string;
  path: string;
}

/** Which methods an address answers to; none when there is no such address. */
export function allowedMethods(routes: readonly KnownRoute[]): (pathname: string) => readonly string[] {
  const patterns = routes.map(({ method, path }) => ({
    method: method.toUpperCase(),
    pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
  }));
  return (pathname) => [
    ...new Set(patterns.filter(({ pattern }) => pattern.test(pathname)).map(({ method }) => method)),
  ];
}
