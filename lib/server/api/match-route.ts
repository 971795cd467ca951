import { API_ROUTES, type ApiRoute } from './api-routes';

/**
 * The endpoint of a method and path, with what stands in the place of `:id`; null when there is none. HEAD
 * counts as GET.
 */
export function matchRoute(
  method: string,
  pathname: string,
): Readonly<{ route: ApiRoute; id: string }> | null {
  const effective = method === 'HEAD' ? 'GET' : method;
  const segments = pathname.split('/');
  for (const route of API_ROUTES) {
    if (route.method !== effective) continue;
    const pattern = route.path.split('/');
    const isMatch =
      pattern.length === segments.length &&
      pattern.every((part, index) => part === ':id' || part === segments[index]);
    // Ids need no decoding: one that does is none.
    if (isMatch) return { route, id: segments[pattern.indexOf(':id')] ?? '' };
  }
  return null;
}
