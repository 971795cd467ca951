import type { UploadRequest } from '../object-storage';

/** The same request to another key, as an attacker would try it. */
export function withKey(request: UploadRequest, key: string): UploadRequest {
  if (request.method === 'POST') return withField(request, 'key', () => key);
  const url = new URL(request.url);
  // The key is the end of the path; the bucket may stand before it.
  const bucket = url.pathname.split('/').slice(0, -key.split('/').length).join('/');
  url.pathname = `${bucket}/${key}`;
  return { ...request, url: url.href };
}

/** The same request with another type. */
export function withType(request: UploadRequest, contentType: string): UploadRequest {
  return request.method === 'POST'
    ? withField(request, 'content-type', () => contentType)
    : { ...request, headers: { ...request.headers, 'Content-Type': contentType } };
}

/** The same signature under a promise that lives longer. */
export function withLongerLife(request: UploadRequest): UploadRequest {
  if (request.method === 'POST') {
    return withField(request, 'policy', (policy) => {
      const text = Buffer.from(policy, 'base64').toString();
      return Buffer.from(text.replace(/"expiration":"\d{4}/, '"expiration":"2199')).toString('base64');
    });
  }
  const url = new URL(request.url);
  url.searchParams.set('X-Amz-Expires', '604800');
  return { ...request, url: url.href };
}

/** The same request without one of its fields or headers. */
export function without(request: UploadRequest, name: string): UploadRequest {
  const keep = (parts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(parts).filter(([part]) => part.toLowerCase() !== name));
  return request.method === 'POST'
    ? { ...request, fields: keep(request.fields) }
    : { ...request, headers: keep(request.headers) };
}

/** The same request with another ticket kept beside the object, or without one. */
export function withMetadata(request: UploadRequest, ticket: string | null): UploadRequest {
  const alter = (parts: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(parts).flatMap(([name, value]) => {
        if (!name.endsWith('-meta-ticket')) return [[name, value]];
        return ticket === null ? [] : [[name, ticket]];
      }),
    );
  return request.method === 'POST'
    ? { ...request, fields: alter(request.fields) }
    : { ...request, headers: alter(request.headers) };
}

function withField(
  request: Extract<UploadRequest, { method: 'POST' }>,
  field: string,
  change: (value: string) => string,
): UploadRequest {
  const fields = Object.entries(request.fields).map(([name, value]) => [
    name,
    name.toLowerCase() === field ? change(value) : value,
  ]);
  return { ...request, fields: Object.fromEntries(fields) };
}
