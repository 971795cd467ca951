import { isWebPage } from '@/lib/shared/errors/foreign-answer';

/** An answer, read to its end. */
export type Answer = Readonly<{
  status: number;
  headers: Headers;
  bytes: Buffer;
  text: string;
  /** The error's name in a store's document: `AccessDenied`; null where there is none. */
  code: string | null;
}>;

/** Reads the response of a watched `fetch`. */
export async function readAnswer(response: Response): Promise<Answer> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString('latin1');
  return { status: response.status, headers: response.headers, bytes, text, code: errorCodeOf(text) };
}

/** S3's documents and Google's XML have a `<Code>`, Google's JSON a reason. */
function errorCodeOf(text: string): string | null {
  return (
    /<Code>([A-Za-z0-9.]{1,60})<\/Code>/.exec(text)?.[1] ??
    /"reason":\s*"([A-Za-z0-9]{1,60})"/.exec(text)?.[1] ??
    null
  );
}

/** The problem with an answer that no store gave, and what fixes it. */
export type ForeignAnswer = Readonly<{ message: string; remedy: string }>;

export type ForeignFacts = Readonly<{
  /** The request in words, as "an upload of 10 MB": the subject of the sentence. */
  what: string;
  /** The host that was asked. */
  host: string;
  sentBytes?: number;
}>;

/**
 * Names who answered in place of the store: a sign-in page by its title, a redirect by its target, a proxy by its limit.
 * Null for an answer a store may have given, refusals included.
 */
export function describeForeign(answer: Answer, facts: ForeignFacts): ForeignAnswer | null {
  const { status, headers, code } = answer;
  const { what, host } = facts;
  const target = headers.get('location');
  if (status >= 300 && status < 400 && target !== null && code === null) {
    return describeRedirect(status, target, facts);
  }
  if (code !== null) return null;
  const who = whoOf(headers);
  if (status === 413) {
    return {
      message: `${who} in front of ${host} doesn’t let ${what} through: 413, its limit for bodies is lower.`,
      remedy:
        'Raise the limit of the proxy above UPLOAD_MAX_BYTES (nginx: client_max_body_size 64m; its default is 1 MB), or let browsers upload to the bucket directly (STORAGE_PUBLIC_ENDPOINT).',
    };
  }
  if (status === 414 || status === 431) {
    return {
      message: `${who} in front of ${host} doesn’t let ${what} through: ${status}, its limit for ${status === 414 ? 'URLs' : 'headers'} is too low for signed requests.`,
      remedy:
        'Raise the limit of the proxy to 16 KB (nginx: large_client_header_buffers 4 16k; HAProxy: tune.bufsize).',
    };
  }
  if (status === 429) {
    return {
      message: `${who} in front of ${host} limits requests: 429 to ${what}.`,
      remedy: 'Raise its request limit: a page sends several files at once, and a gallery loads many images.',
    };
  }
  if (status === 511) {
    return {
      message: `A network on the way to ${host} requires signing in (${status}).`,
      remedy: 'Sign in to that network or proxy, or run the doctor where the app runs.',
    };
  }
  if (status === 400 && /plain HTTP request was sent to HTTPS port/i.test(answer.text)) {
    return mixedUp(host);
  }
  if (isWebPage(answer.text) && status < 500) {
    return {
      message: `${pageOf(answer)} responds to ${what} instead of the bucket (${status}, at ${host}).`,
      remedy:
        'Open that URL in a browser. Instead of the S3 API there is a sign-in page, the store’s web console on another port, or a web server in front. Correct STORAGE_ENDPOINT (or STORAGE_PUBLIC_ENDPOINT), or make it pass requests on.',
    };
  }
  // Cloudflare has statuses of its own, 520 to 530.
  if ((status >= 502 && status <= 504) || (status >= 520 && status <= 530)) {
    return {
      message: `${who} in front of ${host} cannot reach the bucket's server: ${status} to ${what}.`,
      remedy: 'Start that server, or correct the proxy’s target.',
    };
  }
  if ((status === 405 || status === 403 || status === 501) && isBare(answer)) {
    return {
      message: `${who} at ${host} refuses ${what} (${status}), so the bucket never sees it.`,
      remedy:
        'Make the proxy or firewall pass GET, HEAD, PUT, POST, DELETE and OPTIONS on to the bucket, with their headers and query.',
    };
  }
  return null;
}

/** http was spoken where https is. */
function mixedUp(host: string): ForeignAnswer {
  return {
    message: `${host} speaks https, but was contacted by http.`,
    remedy: 'Write https:// in STORAGE_ENDPOINT (or STORAGE_PUBLIC_ENDPOINT).',
  };
}

function describeRedirect(status: number, target: string, { what, host }: ForeignFacts): ForeignAnswer {
  const url = URL.parse(target, `http://${host}`);
  const shown = shorten(url === null ? target : `${url.origin}${url.pathname}`);
  const isSameHost = url?.hostname === host.replace(/:\d+$/, '');
  return {
    message: `${host} redirects ${what} to ${shown} (${status}); a page can’t follow a redirect with an upload, and signatures aren’t valid there.`,
    remedy:
      isSameHost && url?.protocol === 'https:'
        ? `Write https:// in STORAGE_ENDPOINT (or STORAGE_PUBLIC_ENDPOINT): ${url.origin}.`
        : `Set STORAGE_ENDPOINT (or STORAGE_PUBLIC_ENDPOINT) to the store’s real URL; ${url?.origin ?? 'the target'} may be it, unless that is a sign-in page in between.`,
  };
}

/** The rest of a longer path is our own. */
function shorten(address: string): string {
  return address.length > MAX_ADDRESS ? `${address.slice(0, MAX_ADDRESS)}…` : address;
}

const MAX_ADDRESS = 60;

/** Nothing in it is a store's: no identifier of the request, no document of an error. */
function isBare({ headers, text }: Answer): boolean {
  const isStores = [...headers.keys()].some((name) => /^(?:x-amz-|x-goog-|x-guploader|x-minio)/.test(name));
  return !isStores && !/<Error>|"error"/.test(text);
}

function pageOf({ text }: Answer): string {
  const title = /<title[^>]*>([^<]{1,200})<\/title>/i.exec(text)?.[1]?.replace(/\s+/g, ' ').trim();
  return title ? `A web page titled “${title.slice(0, 80)}”` : 'A web page without a title';
}

/** The proxy's own word for itself, where it has one. */
function whoOf(headers: Headers): string {
  const server = headers.get('server') ?? headers.get('via');
  return server !== null && /^[\w./ ():-]{1,60}$/.test(server)
    ? `A proxy (${server})`
    : 'A proxy or firewall';
}
