import { expect, test } from 'vitest';
import { createIdentifier } from './create-identifier';

const request = () =>
  new Request('https://app.example/api/images?q=1', {
    method: 'POST',
    headers: { cookie: 'a=b', authorization: 'Bearer t', host: 'app.example' },
    body: '{}',
  });
const nobody = async () => null;

test('without an identify of the host our own sign-in says who somebody is', async () => {
  const identify = createIdentifier({}, async () => ({ id: 'admin', role: 'admin' }));
  expect(await identify(request())).toEqual({ id: 'admin', role: 'admin' });
});

test('the host sees the whole request but its body, which stays to be read', async () => {
  const seen: unknown[] = [];
  const identify = createIdentifier(
    {
      async identify({ url, method, headers, body }) {
        seen.push(url, method, headers.get('cookie'), headers.get('authorization'), body);
        return { id: 'u1', role: 'viewer' };
      },
    },
    nobody,
  );
  const sent = request();
  expect(await identify(sent)).toEqual({ id: 'u1', role: 'viewer' });
  expect(seen).toEqual([sent.url, 'POST', 'a=b', 'Bearer t', null]);
  expect(await sent.text()).toBe('{}');
});

test('a host may add to our own sign-in', async () => {
  const identify = createIdentifier(
    { identify: async (_, builtIn) => (await builtIn()) ?? { id: 'guest', role: 'uploader' } },
    nobody,
  );
  expect(await identify(request())).toEqual({ id: 'guest', role: 'uploader' });
});

test('an id of our own sign-in is good only where it has named that very one', async () => {
  const own = { id: 'token:abc', role: 'viewer' } as const;
  const handingOn = createIdentifier({ identify: async (_, builtIn) => builtIn() }, async () => own);
  expect(await handingOn(request())).toEqual(own);
  const forging = createIdentifier({ identify: async () => ({ id: 'token:abc', role: 'admin' }) }, nobody);
  await expect(forging(request())).rejects.toMatchObject({ code: 'hook_failed' });
});

test.each<[string, () => unknown]>([
  [
    'throws',
    () => {
      throw new Error('no database');
    },
  ],
  ['answers a role that does not exist', () => ({ id: 'u', role: 'root' })],
  ['answers an id of 10 kB', () => ({ id: 'a'.repeat(10_000), role: 'admin' })],
  ['answers a yes', () => true],
])('an identify that %s lets nobody in, and says to try again', async (_, answer) => {
  const identify = createIdentifier({ identify: answer as never }, async () => ({
    id: 'admin',
    role: 'admin',
  }));
  await expect(identify(request())).rejects.toMatchObject({ code: 'hook_failed' });
});
