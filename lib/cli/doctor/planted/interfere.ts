/** Parts of planted faults: which requests a proxy answers itself, and with what. */
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { Interfere } from '../testing/altering-proxy';

/** Says which requests are meant. */
export type Which = (request: IncomingMessage) => boolean;

/** An answer of a proxy. */
export type ProxyAnswer = Readonly<{ status: number; headers?: OutgoingHttpHeaders; body?: string }>;

/** Returns the requests that are meant, and lets the others through. */
export function answering(which: Which, { status, headers = {}, body = '' }: ProxyAnswer): Interfere {
  return (request, response) => {
    if (!which(request)) return false;
    response.writeHead(status, headers);
    response.end(request.method === 'HEAD' ? '' : body);
    return true;
  };
}

/** Never answers the requests that are meant. */
export function silentAt(which: Which): Interfere {
  return (request) => (which(request) ? new Promise(() => {}) : false);
}

/** Ends the connection of the requests that are meant. */
export function cuttingOff(which: Which): Interfere {
  return (request, response) => {
    if (!which(request)) return false;
    response.destroy();
    return true;
  };
}

/** Changes the headers of the requests that are meant before they continue; undefined takes one away. */
export function changing(which: Which, headers: IncomingHttpHeaders): Interfere {
  return (request) => {
    if (!which(request)) return false;
    for (const [name, value] of Object.entries(headers)) {
      if (value === undefined) delete request.headers[name];
      else request.headers[name] = value;
    }
    return false;
  };
}

/** Sets headers of the answers to the requests that are meant, in place of the bucket's. */
export function marking(which: Which, headers: Readonly<Record<string, string | string[]>>): Interfere {
  return (request, response) => {
    if (which(request)) for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return false;
  };
}

/** A page for people. */
export function page(status: number, title: string, server = 'nginx'): ProxyAnswer {
  const body = `<!doctype html>\n<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return { status, headers: { 'content-type': 'text/html', server }, body };
}

/** A refusal as a store writes it. */
export function refusal(status: number, code: string, message = code): ProxyAnswer {
  return {
    status,
    headers: { 'content-type': 'application/xml', 'x-amz-request-id': '7A11' },
    body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  };
}

/** A redirect. */
export function redirect(status: number, location: string): ProxyAnswer {
  return { status, headers: { location, server: 'nginx' } };
}

export const isOptions: Which = ({ method }) => method === 'OPTIONS';

export const always: Which = () => true;

export const isMethod =
  (...methods: readonly string[]): Which =>
  ({ method = '' }) =>
    methods.includes(method);

/** A form as browsers send it. */
export const isForm: Which = ({ method, headers }) =>
  method === 'POST' && (headers['content-type'] ?? '').startsWith('multipart/form-data');

/** Its path ends so. */
export const isAt =
  (end: string, ...methods: readonly string[]): Which =>
  ({ url = '', method = '' }) =>
    (url.split('?', 1)[0] ?? '').endsWith(end) && (methods.length === 0 || methods.includes(method));

/** It asks for a document of the bucket's rules: `cors`, `lifecycle`. */
export const isRule =
  (name: string): Which =>
  ({ url = '' }) =>
    new RegExp(`[?&]${name}(?:=|&|$)`).test(url);

/** Its body is larger than so many bytes. */
export const isOver =
  (bytes: number): Which =>
  ({ headers }) =>
    Number(headers['content-length'] ?? 0) > bytes;

/** Nobody signed it: neither a header nor the address. */
export const isAnonymous: Which = ({ url = '', headers, method }) =>
  headers.authorization === undefined && !/[?&]X-Amz-Signature=/i.test(url) && method !== 'OPTIONS';

/** Somebody signed it. */
export const isSigned: Which = (request) => request.method !== 'OPTIONS' && !isAnonymous(request);

/** All of them. */
export const both =
  (...all: readonly Which[]): Which =>
  (request) =>
    all.every((which) => which(request));
