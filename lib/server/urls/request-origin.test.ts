import fc from 'fast-check';
import { expect, test } from 'vitest';
import { requestOrigin } from './request-origin';

type Case = [headers: Record<string, string>, ownOrigins: string[], origin: string | null];

test.each<Case>([
  [{ host: 'photos.lan:3000' }, [], 'http://photos.lan:3000'],
  [{ host: '192.168.1.7:3000' }, [], 'http://192.168.1.7:3000'],
  [{ host: '[fe80::1]:3000' }, [], 'http://[fe80::1]:3000'],
  [{ host: 'photos.example', 'x-forwarded-proto': 'https' }, [], 'https://photos.example'],
  // A proxy that speaks https and is not believed: its page says so.
  [{ host: 'photos.example', origin: 'https://photos.example' }, [], 'https://photos.example'],
  [{ host: 'photos.example', origin: 'https://evil.example' }, [], 'http://photos.example'],
  [{ host: 'photos.example', origin: 'null' }, [], 'http://photos.example'],
  [{ host: 'b.example' }, ['https://a.example', 'https://b.example'], 'https://b.example'],
  [
    { host: 'a.example', origin: 'https://b.example' },
    ['https://a.example', 'https://b.example'],
    'https://b.example',
  ],
  [{ host: 'evil.example/path' }, [], null],
  [{ host: 'user@evil.example' }, [], null],
  [{ host: '' }, [], null],
  [{}, [], null],
])('%j, with %j named, was found at %s', (headers, ownOrigins, origin) => {
  expect(requestOrigin(new Headers(headers), ownOrigins)).toBe(origin);
});

test('whatever stands in Host, a plain origin comes of it or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (host) => {
      const origin = requestOrigin({ get: (name) => (name === 'host' ? host : null) }, []);
      if (origin === null) return;
      const { pathname, search, hash, username } = new URL(origin);
      expect([pathname, search, hash, username]).toEqual(['/', '', '', '']);
    }),
  );
});
