/**
 * The request as it was sent, where a host's Next.js has changed its address: it takes the `basePath` of its config off, and with
 * `trailingSlash` puts a slash behind. The handlers get requests below their own path alone, so the end of that path tells how much was taken off.
 *
 * @param basePath of the handlers as browsers see it, with that of Next.js in front
 */
export function atOwnAddress(request: Request, basePath: string): Request {
  const url = new URL(request.url);
  const pathname = ownPathname(url.pathname, basePath);
  if (pathname === url.pathname) return request;
  url.pathname = pathname;
  return new Request(url, request);
}

function ownPathname(pathname: string, basePath: string): string {
  const path = pathname.endsWith('/') ? pathname.slice(0, -1) : pathname;
  const segments = basePath.split('/').slice(1);
  for (let taken = 0; taken < segments.length; taken += 1) {
    const end = `/${segments.slice(taken).join('/')}`;
    if (path.startsWith(`${end}/`)) return basePath + path.slice(end.length);
  }
  return path;
}
