import http from 'node:http';
import https from 'node:https';
import type { Examination } from '../examination';
import { NoAnswerError } from '../request/no-answer';

/** Says who did not answer, and the variable that names it. */
export type Asked = Readonly<{ url: string; variable: string; isInPath: boolean }>;

/** Why an address of the store stays without an answer, and what fixes it; other ways to write the address are tried. */
export async function explainNoAnswer(
  { fetch, config }: Examination,
  { url, variable, isInPath }: Asked,
  error: NoAnswerError,
): Promise<Readonly<{ message: string; remedy: string }>> {
  const asked = new URL(url);
  const answers = async (other: URL) =>
    fetch(other).then(
      () => true,
      () => false,
    );
  if (error.reason === 'unresolved' && !isInPath) {
    const parent = new URL(url);
    parent.hostname = asked.hostname.replace(`${config.storage.bucket}.`, '');
    if (parent.hostname !== asked.hostname && (await answers(parent))) {
      return {
        message: `The name ${asked.hostname} is unknown, but ${parent.hostname} is not: the bucket's name stands in the host, and there is no wildcard DNS for that.`,
        remedy: 'Set STORAGE_FORCE_PATH_STYLE to true, or make a DNS entry for every name below the store’s.',
      };
    }
  }
  if (asked.protocol === 'https:' && ['not-tls', 'not-http', 'closed'].includes(error.reason)) {
    const plain = new URL(url.replace(/^https:/, 'http:'));
    if (await answers(plain)) {
      return {
        message: `${asked.host} speaks http, and was asked by https.`,
        remedy: `Write http:// in ${variable}, or give the store a certificate: pages served by https may send to https only.`,
      };
    }
  }
  if (asked.protocol === 'http:' && ['closed', 'not-http'].includes(error.reason)) {
    const secure = new URL(url.replace(/^http:/, 'https:'));
    const reason = await fetch(secure).then(
      () => null,
      (second: unknown) => (second instanceof NoAnswerError ? second.reason : 'unknown'),
    );
    if (reason === null || reason === 'certificate') {
      return {
        message: `${asked.host} speaks https, and was asked by http.`,
        remedy: `Write https:// in ${variable}.`,
      };
    }
  }
  if (error.reason === 'unknown' && error.code === '' && (await statusOf(url)) === 407) {
    return {
      message: `A proxy on the way to ${asked.host} wants a name and a password (407).`,
      remedy: 'Sign in to that network or proxy, or run the doctor where the app runs.',
    };
  }
  return { message: error.message, remedy: remedyOf(error, variable) };
}

/** `fetch` shows no answer of the status 407 (https://fetch.spec.whatwg.org/#http-network-or-cache-fetch, step 16). */
function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const { get } = url.startsWith('https:') ? https : http;
    const request = get(url, { timeout: 5_000 }, (answer) => {
      answer.destroy();
      resolve(answer.statusCode);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
  });
}

function remedyOf({ reason, code }: NoAnswerError, variable: string): string {
  switch (reason) {
    case 'unresolved':
      return `Correct the name in ${variable}, or its DNS entry.`;
    case 'refused':
      return variable === 'DEV_BUCKET_PORT'
        ? 'Check that npm run dev or npm run bucket is running, and DEV_BUCKET_PORT.'
        : `Start the store, or correct the port in ${variable}.`;
    case 'certificate':
      return /CERT_HAS_EXPIRED|NOT_YET_VALID/.test(code)
        ? 'Renew the certificate (or set the clock of this machine): browsers refuse it as well.'
        : code === 'ERR_TLS_CERT_ALTNAME_INVALID'
          ? `Use the name of the certificate in ${variable}, or get one for this name (a wildcard covers one label: with the bucket in the host set STORAGE_FORCE_PATH_STYLE to true).`
          : 'Use a certificate of an authority browsers know, or make yours known: to this process by NODE_EXTRA_CA_CERTS, to every browser by itself.';
    case 'timeout':
      return `Look at the store and at the firewall in between; ${variable} may name the wrong machine.`;
    default:
      return `Check ${variable}, the network, and that the store is running.`;
  }
}
