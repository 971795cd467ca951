import { expect, test } from 'vitest';
import { ENGLISH } from '@/lib/shared/text/en/english';
import { LANGUAGE_TAGS } from '@/lib/shared/text/languages';
import type { Texts } from '@/lib/shared/text/texts';
import * as text from './text';

type Exported = (typeof text)[keyof typeof text];
type KeptBack = { [Room in keyof Texts]: Texts[Room] extends Exported ? never : Room }[keyof Texts];

/** The compiler names here the rooms that `text.ts` does not export yet. */
const HAS_EVERY_ROOM: [KeptBack] extends [never] ? true : KeptBack = true;

test('a host can have the words of every room', () => {
  const exported = new Set<unknown>(Object.values(text));
  const missing = Object.entries(ENGLISH).filter(([, room]) => !exported.has(room));
  expect(missing.map(([room]) => room)).toEqual([]);
  expect(HAS_EVERY_ROOM).toBe(true);
});

test.each(LANGUAGE_TAGS)(
  '`sluice/text/%s` has the words of a page at hand, and those of a gallery for its page',
  async (tag) => {
    const { text: rooms, gallery } = await import(`./text/${tag}.ts`);
    expect(typeof rooms.upload).toBe('object');
    expect(Object.keys(gallery)).toEqual(expect.arrayContaining(['gallery', 'galleryEngine', 'galleryMore']));
    expect(await rooms.viewer()).toBeTruthy();
  },
);
