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
        message: `The name ${asked.hostname} is unknown, but ${parent.hostname} is not: the bucket’s name is part of the host name, and there is no wildcard DNS entry for that.`,
        remedy:
          'Set STORAGE_FORCE_PATH_STYLE to true, or create a wildcard DNS entry under the store’s name.',
      };
    }
  }
  if (asked.protocol === 'https:' && ['not-tls', 'not-http', 'closed'].includes(error.reason)) {
    const plain = new URL(url.replace(/^https:/, 'http:'));
    if (await answers(plain)) {
      return {
        message: `${asked.host} speaks http, but was contacted by https.`,
        remedy: `Write http:// in ${variable}, or give the store a certificate: pages served by https can only upload to https.`,
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
        message: `${asked.host} speaks https, but was contacted by http.`,
        remedy: `Write https:// in ${variable}.`,
      };
    }
  }
  if (error.reason === 'unknown' && error.code === '' && (await statusOf(url)) === 407) {
    return {
      message: `A proxy on the way to ${asked.host} requires a name and a password (407).`,
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
        ? 'Renew the certificate (or set this machine’s clock): browsers refuse it too.'
        : code === 'ERR_TLS_CERT_ALTNAME_INVALID'
          ? `Use the certificate’s name in ${variable}, or get a certificate for this name (a wildcard covers one label: if the bucket is part of the host name, set STORAGE_FORCE_PATH_STYLE to true).`
          : 'Use a certificate from an authority that browsers trust, or make yours trusted: in this process with NODE_EXTRA_CA_CERTS, and in every browser.';
    case 'timeout':
      return `Check the store and the firewall in between; ${variable} may name the wrong machine.`;
    default:
      return `Check ${variable}, the network, and that the store is running.`;
  }
}
