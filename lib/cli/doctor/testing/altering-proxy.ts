import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Answers a request itself (true), or lets it through (false). A change it makes to the request's headers or address before that is sent
 * on so; what it sets of the response counts in place of the bucket's.
 */
export type Interfere = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** Whether a header of the answer to a request is lost; its name is in lower case. */
export type Drops = (name: string, request: IncomingMessage, status: number) => boolean;

/** A server in front of a bucket that is broken as a test asks; the Host header stays, so signatures hold. */
export async function startAlteringProxy(
  upstream: string,
  interfere: Interfere,
  /** Says which headers of the bucket's answers do not arrive. */
  drops: Drops = () => false,
): Promise<Readonly<{ url: string; close(): Promise<void> }>> {
  const server = createServer(async (incoming, outgoing) => {
    if (await interfere(incoming, outgoing)) {
      incoming.resume();
      return;
    }
    const { method, headers, url: path } = incoming;
    const onward = send(`${upstream}${path}`, { method, headers, setHost: false }, (answer) => {
      const { statusCode: status = 502 } = answer;
      for (const [name, value] of Object.entries(answer.headers)) {
        if (value === undefined || outgoing.hasHeader(name) || drops(name, incoming, status)) continue;
        outgoing.setHeader(name, value);
      }
      outgoing.writeHead(status);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An error as S3 writes it. */
export function answerError(response: ServerResponse, status: number, code: string): true {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`);
  return true;
}
