import { expect, test } from 'vitest';
import { readLocalEnvironment } from '@/lib/server/config';
import { listenAt } from './listen-at';

test.each<[host: string | undefined, port: string | undefined, next: string, url: string]>([
  [undefined, undefined, '--port 3000', 'http://localhost:3000'],
  ['', '4000', '--port 4000', 'http://localhost:4000'],
  ['0.0.0.0', undefined, '--port 3000 --hostname 0.0.0.0', 'http://localhost:3000'],
  ['127.0.0.1', '4000', '--port 4000 --hostname 127.0.0.1', 'http://127.0.0.1:4000'],
  ['::1', undefined, '--port 3000 --hostname ::1', 'http://[::1]:3000'],
  ['[::1]', undefined, '--port 3000 --hostname ::1', 'http://[::1]:3000'],
])('HOST=%s and PORT=%s listen as asked', (HOST, PORT, next, url) => {
  expect(listenAt(readLocalEnvironment({ HOST, PORT }).app)).toEqual({ next: next.split(' '), url });
});
