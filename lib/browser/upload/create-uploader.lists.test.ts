import { expect, it } from 'vitest';
import { uniquePng } from '@/testing/browser/sample-files';
import { HANGING, setUp, WRITTEN_MS } from './testing/next-visit';

const DAY_MS = 86_400_000;
const album = {};
const avatar = { name: 'avatar' };
const otherMount = { endpoint: '/api/avatars/upload' };

/** A browser that was closed while these were on their way, each on a page of its own. */
async function leftBehind(lists: readonly (typeof album | typeof avatar | typeof otherMount)[]) {
  const world = setUp();
  for (const [index, list] of lists.entries()) {
    // As ids of two pages differ.
    const page = world.visit({ rules: HANGING, random: () => index / 10, ...list });
    page.uploader.add([uniquePng(`${index}.png`)]);
    await page.clock.advance(WRITTEN_MS);
    page.crash();
  }
  return world;
}

it.each([
  ['an album', album, ['0.png']],
  ['a field with a name', avatar, ['1.png']],
  ['handlers mounted elsewhere', otherMount, ['2.png']],
])('files that were left behind go on in the list they were chosen for: %s', async (_, list, expected) => {
  const { visit } = await leftBehind([album, avatar, otherMount]);
  const page = visit(list);
  await page.clock.advance(1_000);
  expect(page.items().map(({ name }) => name)).toEqual(expected);
});

it.each([
  [album, ['0.png']],
  [avatar, []],
])(
  'files of an earlier release, whose lists were not told apart, go on in one without a name: %j',
  async (list, expected) => {
    const { disk, visit } = await leftBehind([album]);
    for (const [id, entry] of disk.entries) disk.entries.set(id, { ...entry, owner: 'visit-of-old' });
    const page = visit(list);
    await page.clock.advance(1_000);
    expect(page.items().map(({ name }) => name)).toEqual(expected);
  },
);

it('files of a list that no page has any more are kept for a week, and not for ever', async () => {
  const { disk, visit } = await leftBehind([avatar]);
  const soon = visit(album);
  await soon.clock.advance(1_000);
  expect(disk.entries.size).toBe(1);
  soon.crash();
  for (const [id, entry] of disk.entries) {
    disk.entries.set(id, { ...entry, addedAtMs: entry.addedAtMs - 8 * DAY_MS });
  }
  const late = visit(album);
  await late.clock.advance(1_000);
  expect([disk.entries.size, disk.bytes.prepared.size, disk.bytes.source.size]).toEqual([0, 0, 0]);
});
