/** Servers and networks of planted faults that are no proxy in front of a bucket. */
import { createServer } from 'node:https';
import { type AddressInfo, createServer as createPlainServer } from 'node:net';
import { selfSignedCertificate } from '../testing/self-signed-certificate';

type Fetch = typeof globalThis.fetch;

/** A port at which nobody listens. */
export async function unusedPort(): Promise<number> {
  const server = createPlainServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** A server by https whose certificate nobody has signed. */
export async function startTlsServer(): Promise<Readonly<{ url: string; close: () => Promise<void> }>> {
  const server = createServer(selfSignedCertificate(), (_, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A network in which nothing outside of this machine answers, for one reason: Node's code. */
export function failingWith(code: string): Fetch {
  return (input, init) => (isOwn(input) ? globalThis.fetch(input, init) : Promise.reject(failure(code)));
}

/** A network in which only these addresses are known, besides this machine. */
export function answerFrom(answers: Readonly<Record<string, () => Response>>): Fetch {
  return async (input, init) => {
    if (isOwn(input)) return globalThis.fetch(input, init);
    const answer = answers[new URL(input instanceof Request ? input.url : input).origin];
    if (answer === undefined) throw failure('ENOTFOUND');
    return answer();
  };
}

function failure(code: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

function isOwn(input: Parameters<Fetch>[0]): boolean {
  return new URL(input instanceof Request ? input.url : input).hostname === '127.0.0.1';
}
