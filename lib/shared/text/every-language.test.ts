/** Every language says all that English says, with the same names and numbers in it, in its own quotation marks. */
import { describe, expect, it } from 'vitest';
import { LANGUAGE_TAGS } from './languages';
import { compareRoom } from './testing/compare-room';
import type { Rooms } from './texts';

/** A language that is not on the list yet, for those who make one. */
const made = process.env.ONLY_LANGUAGE;
const languages = made === undefined ? LANGUAGE_TAGS : [made];

const readRooms = async (language: string) => {
  const { rooms } = (await import(`./${language}/rooms.ts`)) as { rooms: Rooms };
  const fetched = Object.entries(rooms).map(async ([name, room]) => [
    name,
    await (typeof room === 'function' ? room() : room),
  ]);
  return Object.fromEntries(await Promise.all(fetched)) as Readonly<Record<string, unknown>>;
};

const readFileKinds = async (language: string) => {
  const { fileKinds } = (await import(`./${language}/file-kinds.ts`)) as {
    fileKinds: Readonly<Record<string, string>>;
  };
  return fileKinds;
};

describe.each(languages)('%s', (language) => {
  it('has every room of English', async () => {
    const [english, other] = await Promise.all([readRooms('en'), readRooms(language)]);
    expect(new Set(Object.keys(other))).toEqual(new Set(Object.keys(english)));
  });

  it('names every kind of file', async () => {
    const [english, other] = await Promise.all([readFileKinds('en'), readFileKinds(language)]);
    expect(Object.keys(other)).toEqual(Object.keys(english));
    expect(Object.values(other).filter((name) => name.trim() === '')).toEqual([]);
  });

  it('says all that English says', async () => {
    const [english, other] = await Promise.all([readRooms('en'), readRooms(language)]);
    const faults = await Promise.all(
      Object.entries(english).map(([name, room]) => compareRoom(language, name, room, other[name])),
    );
    expect(faults.flat()).toEqual([]);
  });
});
