import { expect, test } from 'vitest';
import { type BucketRules, StorageError } from '@/lib/storage';
import type { Examination } from '../examination';
import { checkPublicAccess } from './check-public-access';

type Access = BucketRules['publicAccess'];

const check = (access: Access | Error, wanted: Access) =>
  checkPublicAccess({
    storage: { prefix: '' },
    admin: {
      readPublicAccess: async () => {
        if (access instanceof Error) throw access;
        return access;
      },
    },
    wanted: { cors: [], lifecycle: [], publicAccess: wanted },
    documentFor: () => 'the document',
  } as unknown as Examination);

const REASSURING = 'Nothing in the bucket can be made public by mistake.';

test('that nothing can be made public is said only where the bucket was seen to refuse it', async () => {
  expect((await check('blocked', 'blocked'))[0]).toMatchObject({ level: 'ok', message: REASSURING });
  for (const access of ['open', 'partly', 'unsupported'] as const) {
    for (const wanted of ['blocked', 'open', 'unsupported'] as const) {
      for (const { message } of await check(access, wanted)) expect(message).not.toBe(REASSURING);
    }
  }
});

test.each<[string, Access | Error, Access, string, RegExp]>([
  ['open where it should not be', 'open', 'blocked', 'warning', /public access is not blocked/],
  ['half open', 'partly', 'blocked', 'warning', /some of the four public access blocks are off/],
  ['prevented where Cloud CDN reads', 'blocked', 'open', 'problem', /Cloud CDN reads like everyone else/],
  ['open where the CDN reads', 'open', 'open', 'ok', /tested below/],
  ['not to be seen', new StorageError('access_denied', 'No.'), 'blocked', 'skipped', /not checked/],
])('a bucket %s', async (_, access, wanted, level, message) => {
  expect(await check(access, wanted)).toEqual([
    expect.objectContaining({ level, message: expect.stringMatching(message) }),
  ]);
});
