import { expect, it } from 'vitest';
import type { ImageItem } from '@/lib/shared/wire';
import { collectImages, type ImagesFound } from './collect-images';
import type { PhotoAnswer } from './gallery';

const imageOf = (id: string) => ({ id }) as ImageItem;
const ids = Array.from({ length: 14 }, (_, at) => `id-${at}`);

/** Reads with the answers of a server, and tells what was told. */
async function collect(
  answer: (id: string) => PhotoAnswer<ImageItem>,
  controller = new AbortController(),
  onProgress: (found: ImagesFound) => void = () => undefined,
) {
  const told: ImagesFound[] = [];
  const lost: string[] = [];
  const gallery = {
    read: async (id: string) => answer(id),
    lose: (gone: readonly string[]) => lost.push(...gone),
  };
  await collectImages(gallery, ids, {
    onProgress(found) {
      told.push(found);
      onProgress(found);
    },
    signal: controller.signal,
  });
  return { told, lost, last: told.at(-1) };
}

it('photos are read a few at a time, and in their order', async () => {
  const { told, last, lost } = await collect((id) => ({ kind: 'found', value: imageOf(id) }));
  expect(told.map(({ progress }) => progress)).toEqual([6 / 14, 12 / 14, 1]);
  expect(last).toMatchObject({ goneCount: 0, problem: null });
  expect(last?.images.map(({ id }) => id)).toEqual(ids);
  expect(lost).toEqual([]);
});

it('those that exist no more are told of, leave the list, and the others are read', async () => {
  const { last, lost } = await collect((id) =>
    id === 'id-3' || id === 'id-9' ? { kind: 'gone' } : { kind: 'found', value: imageOf(id) },
  );
  expect(last).toMatchObject({ goneCount: 2, progress: 1 });
  expect([last?.images.length, lost]).toEqual([12, ['id-3', 'id-9']]);
});

it('a refusal ends it with its sentence', async () => {
  const { told, lost } = await collect((id) =>
    id === 'id-7' ? { kind: 'refused', message: 'Down.' } : { kind: 'found', value: imageOf(id) },
  );
  expect(told).toHaveLength(2);
  expect([told[1]?.problem, told[1]?.images.length, lost]).toEqual(['Down.', 6, []]);
});

it('nothing is told any more once nobody waits for it', async () => {
  const controller = new AbortController();
  const { told, lost } = await collect(
    (id) => (id === 'id-0' ? { kind: 'gone' } : { kind: 'found', value: imageOf(id) }),
    controller,
    () => controller.abort(),
  );
  expect([told.length, lost]).toEqual([1, []]);
});
