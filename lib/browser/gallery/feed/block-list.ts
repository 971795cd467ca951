/** Finding and changing images in blocks that follow each other. */

import type { DayOf } from '@/lib/shared/calendar/create-day-of';
import type { ImageItem } from '@/lib/shared/wire';
import { type Block, createBlock, indexInBlock } from './block';

type Blocks = readonly Block[];

/** Where an image is; undefined for one that was not read. */
export function findImage(
  blocks: Blocks,
  id: string,
): { block: Block; index: number; at: number } | undefined {
  const index = indexBehind(blocks, id);
  const block = blocks[index];
  const at = block ? indexInBlock(block, id) : -1;
  return block && at >= 0 ? { block, index, at } : undefined;
}

/** The id `by` places on from another; undefined behind the ends. */
export function stepFrom(blocks: Blocks, id: string, by: number): string | undefined {
  const found = findImage(blocks, id);
  if (!found) return undefined;
  let { index } = found;
  let at = found.at + by;
  for (let block = blocks[index]; block; block = blocks[index]) {
    if (at < 0) {
      index -= 1;
      at += blocks[index]?.ids.length ?? 0;
    } else if (at >= block.ids.length) {
      at -= block.ids.length;
      index += 1;
    } else return block.ids[at];
  }
  return undefined;
}

/** The ids from one to another, both included, whichever comes first. */
export function idsBetween(blocks: Blocks, one: string, other: string): string[] {
  const [from, to] = one < other ? [one, other] : [other, one];
  return blocks.flatMap(({ ids }) => ids.filter((id) => id >= from && id <= to));
}

/** With a changed image in its place, or a new one put in; unchanged where its place has not been read. */
export function withImage(
  blocks: Blocks,
  image: ImageItem,
  options: Readonly<{ hasNewer: boolean; hasOlder: boolean; dayOf: DayOf }>,
): Blocks {
  const behind = indexBehind(blocks, image.id);
  if (behind < 0 && options.hasOlder) return blocks;
  const index = behind < 0 ? blocks.length - 1 : behind;
  const block = blocks[index];
  if (block === undefined) return [createBlock([image], { key: 0, dayOf: options.dayOf, isBalanced: false })];
  if (index === 0 && options.hasNewer && image.id < (block.ids[0] ?? '')) return blocks;
  // A block whose images were dropped is read again, with the image in it.
  if (block.images === null) return blocks;
  const others = block.images.filter(({ id }) => id !== image.id);
  const isNew = others.length === block.images.length;
  const images = [...others, image].sort((one, other) => (one.id < other.id ? -1 : 1));
  const changed = createBlock(images, {
    key: block.key,
    dayOf: options.dayOf,
    isBalanced: block.isBalanced || isNew,
  });
  return blocks.toSpliced(index, 1, changed);
}

function indexBehind(blocks: Blocks, id: string): number {
  return blocks.findIndex((block) => (block.ids.at(-1) ?? '') >= id);
}
