import { S3Error } from './s3-error';

/** The bucket, the key and the query that a request is aimed at. */
export type RequestTarget = Readonly<{
  /** The path as sent, decoded once; what a signature covers. */
  path: string;
  /** '' for the service itself. */
  bucket: string;
  /** '' for the bucket itself. */
  key: string;
  query: QueryParameters;
}>;

/** Decoded parameters in the order sent; a name may come more than once. */
export type QueryParameters = readonly (readonly [name: string, value: string])[];

/** Splits `/bucket/key?query` (path style). Throws InvalidURI for escapes that are not UTF-8. */
export function parseRequestTarget(url: string): RequestTarget {
  const mark = url.indexOf('?');
  const path = decode(mark < 0 ? url : url.slice(0, mark));
  if (!path.startsWith('/')) throw new S3Error('InvalidURI');
  const slash = path.indexOf('/', 1);
  return {
    path,
    bucket: slash < 0 ? path.slice(1) : path.slice(1, slash),
    key: slash < 0 ? '' : path.slice(slash + 1),
    query: mark < 0 ? [] : parseQuery(url.slice(mark + 1)),
  };
}

function parseQuery(text: string): QueryParameters {
  return text
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      const name = equals < 0 ? part : part.slice(0, equals);
      const value = equals < 0 ? '' : part.slice(equals + 1);
      return [decode(name.replaceAll('+', ' ')), decode(value.replaceAll('+', ' '))] as const;
    });
}

/** The first value of a parameter; undefined when it is not there. */
export function queryValue(query: QueryParameters, name: string): string | undefined {
  return query.find(([candidate]) => candidate === name)?.[1];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error('InvalidURI');
  }
}
