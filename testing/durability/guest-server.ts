/** A server process of its own over a real bucket: prints its port, and ends with its parent. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerApi } from '@/lib/server/api/answer-api';
import { API_ROUTES } from '@/lib/server/api/api-routes';
import { COMPLETE_ROUTES } from '@/lib/server/api/complete-routes';
import { createVictimServices, type VictimBucket } from './victim-services';

const services = createVictimServices(JSON.parse(process.argv[2] ?? '') as VictimBucket);
const routes = [...COMPLETE_ROUTES, ...API_ROUTES];

const server = createServer(async (incoming, outgoing) => {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const request = new Request(`http://localhost${incoming.url}`, {
    method: incoming.method ?? 'GET',
    headers: { 'content-type': 'application/json' },
    body: Buffer.concat(parts),
  });
  const answer = await answerApi(() => services, request, routes);
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  outgoing.end(Buffer.from(await answer.arrayBuffer()));
});

await services;
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
process.stdin.on('end', () => process.exit()).resume();
