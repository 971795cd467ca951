/**
 * Decides what passes through the door to the embedded bucket. The bucket then shares the app's origin, so less is let through than S3
 * takes: signed reads and writes of single objects and forms under a signed policy. Everything else of a request stays outside, such as the
 * cookies of an admin, keys in a header, a copy's source, or parameters that would give an answer another type. The bucket checks every
 * signature, policy, size and checksum as ever.
 */
import { isOwnOrigin } from '../http/require-own-origin';

/** A request as its head tells it. Header names are lower case. */
export type DoorRequest = Readonly<{
  method: string;
  /** As it stands in the request: path and query, still encoded. */
  target: string;
  header: (name: string) => string | undefined;
  headerNames: readonly string[];
}>;

/** An open passage says what the bucket is asked; a closed one why it is not, in S3's words. */
export type Passage =
  | Readonly<{ kind: 'open'; target: string; headers: Readonly<Record<string, string>> }>
  | Readonly<{ kind: 'closed'; status: 403 | 404; code: 'AccessDenied' | 'NoSuchKey'; message: string }>;

export type PassageOptions = Readonly<{
  /** Where the door is, such as `/bucket`. */
  path: string;
  /** Name of the bucket. */
  bucket: string;
  /** Host and port that signatures are made for, whatever name the browser uses. */
  signedHost: string;
  /** `APP_ORIGINS`; empty: the Host header tells the app's own origin. */
  ownOrigins: readonly string[];
}>;

/** An object's path: nothing above it, no other bucket, no fragment. */
const OBJECT = /^\/[^?#]+$/;

/** Parameters of a presigned URL, in lower case; anything else would change what is answered. */
const SIGNING_PARAMETERS = new Set([
  'x-amz-algorithm',
  'x-amz-content-sha256',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-signature',
  'x-amz-signedheaders',
  'x-id',
]);

const READ_HEADERS = /^(?:range|if-range|if-match|if-none-match|if-modified-since|if-unmodified-since)$/;
const PUT_HEADERS =
  /^(?:content-type|content-length|content-md5|if-none-match|x-amz-content-sha256|x-amz-checksum-[a-z0-9]+|x-amz-meta-[a-z0-9-]+)$/;
const FORM_HEADERS = /^(?:content-type|content-length)$/;

/**
 * Browsers say what they use an answer for (https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-dest-header): as an image, as data for a
 * script, or by itself in a tab, where its policy takes every right from it. Never as code, a style, a worker or a frame.
 */
const DESTINATIONS = new Set(['empty', 'image', 'document']);

/** Decides it by the head of a request, before anything of its body is read. */
export function decidePassage(request: DoorRequest, options: PassageOptions): Passage {
  const { method, target, header } = request;
  // A service worker would answer for the app from then on; browsers say what they ask for also where they say no destination.
  if (header('service-worker') !== undefined || !DESTINATIONS.has(header('sec-fetch-dest') ?? 'empty')) {
    return closed('Objects are images and data.');
  }
  const base = `${options.path}/${options.bucket}`;
  if (!target.startsWith(`${base}/`) && target !== base) {
    return { kind: 'closed', status: 404, code: 'NoSuchKey', message: 'There is nothing here.' };
  }
  const isForm = method === 'POST' && (target === base || target === `${base}/`);
  if (!isForm && !isSignedObject(method, target.slice(base.length))) {
    return closed('Here the bucket takes signed requests for single objects, and forms.');
  }
  if (
    method !== 'GET' &&
    method !== 'HEAD' &&
    !isOwnOrigin({ get: (name) => header(name) ?? null }, options.ownOrigins)
  ) {
    return closed('Pages of other origins send nothing here.');
  }
  return {
    kind: 'open',
    target: target.slice(options.path.length),
    headers: { ...passed(request, isForm), host: options.signedHost },
  };
}

function isSignedObject(method: string, target: string): boolean {
  if (method !== 'GET' && method !== 'HEAD' && method !== 'PUT') return false;
  const [path = '', query = '', ...more] = target.split('?');
  if (more.length > 0 || !OBJECT.test(path) || query.includes('#')) return false;
  const names = query.split('&').map((part) => (part.split('=', 1)[0] ?? '').toLowerCase());
  return names.includes('x-amz-signature') && names.every((name) => SIGNING_PARAMETERS.has(name));
}

function passed({ method, header, headerNames }: DoorRequest, isForm: boolean): Record<string, string> {
  const allowed = isForm ? FORM_HEADERS : method === 'PUT' ? PUT_HEADERS : READ_HEADERS;
  return Object.fromEntries(
    headerNames.filter((name) => allowed.test(name)).map((name) => [name, header(name) ?? '']),
  );
}

function closed(message: string): Passage {
  return { kind: 'closed', status: 403, code: 'AccessDenied', message };
}
