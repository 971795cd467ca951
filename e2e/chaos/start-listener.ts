import { createServer, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import type { Random } from './random';

/** Anyone who runs the site and wants to hear of each image; three times in ten something goes wrong. */
export type Listener = Readonly<{
  /** How often it has heard of each image, by id. */
  told: ReadonlyMap<string, number>;
  close: () => Promise<void>;
}>;

export type ListenerOptions = Readonly<{
  port: number;
  /** As `WEBHOOK_SECRET`. */
  secret: string;
  random: Random;
  count: (kind: string) => void;
}>;

/** Share of webhooks that fail. */
const SHARE = 0.3;

/** Every way in which a receiver fails; one of them after it has taken what it was told. */
const FAULTS = ['500', '503', 'redirect', 'cut', 'lost', 'slow'] as const;

/** Starts it on a port of this machine. A message that is not signed is not heard. */
export async function startListener({ port, secret, random, count }: ListenerOptions): Promise<Listener> {
  const told = new Map<string, number>();
  const webhook = new Webhook(secret);
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const event = webhook.verify(body, request.headers as Record<string, string>) as {
        data: { image: { id: string } };
      };
      const { id } = event.data.image;
      const take = () => void told.set(id, (told.get(id) ?? 0) + 1);
      const fault = random.next() < SHARE ? random.pick(FAULTS) : undefined;
      count(`webhook ${fault ?? 'taken'}`);
      answer(response, fault, take);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    told,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  response: ServerResponse,
  fault: (typeof FAULTS)[number] | undefined,
  take: () => void,
): void {
  switch (fault) {
    case '500':
      response.writeHead(500).end();
      return;
    case '503':
      response.writeHead(503, { 'retry-after': '1' }).end();
      return;
    case 'redirect':
      response.writeHead(302, { location: '/elsewhere' }).end();
      return;
    case 'cut':
      response.destroy();
      return;
    case 'lost':
      take();
      response.destroy();
      return;
    default:
      setTimeout(
        () => {
          take();
          response.writeHead(204).end();
        },
        fault === 'slow' ? 1_500 : 0,
      );
  }
}
