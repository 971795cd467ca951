import type { ApiRoute } from './api-route';

/** The endpoint of a method and path, with what stands in the place of `:id`; null when the table has none. HEAD counts as GET. */
export function matchRoute(
  routes: readonly ApiRoute[],
  method: string,
  pathname: string,
): Readonly<{ route: ApiRoute; id: string }> | null {
  const effective = method === 'HEAD' ? 'GET' : method;
  const segments = pathname.split('/');
  for (const route of routes) {
    if (route.method !== effective || !isMatch(route, segments)) continue;
    // Ids need no decoding: one that does is none.
    return { route, id: segments[route.path.split('/').indexOf(':id')] ?? '' };
  }
  return null;
}

/** The methods of the endpoints at a path, as the Allow header names them (RFC 9110, section 10.2.1); null where there is none. */
export function allowedMethods(routes: readonly ApiRoute[], pathname: string): string | null {
  const segments = pathname.split('/');
  const methods = routes.filter((route) => isMatch(route, segments)).map(({ method }) => method);
  if (methods.length === 0) return null;
  const all = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return [...new Set([...all, 'OPTIONS'])].join(', ');
}

function isMatch(route: ApiRoute, segments: readonly string[]): boolean {
  const pattern = route.path.split('/');
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => part === ':id' || part === segments[index])
  );
}
