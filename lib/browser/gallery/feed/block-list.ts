/** Finding and changing images in blocks that follow each other. */

import type { DayOf } from '@/lib/shared/calendar/create-day-of';
import type { ImageItem } from '@/lib/shared/wire';
import { type FeedOrder, UPLOADED } from '../order/feed-order';
import { type Block, createBlock, indexInBlock } from './block';

type Blocks = readonly Block[];

/** The image at a place; undefined for one that was not read. */
export function findImage(
  blocks: Blocks,
  place: string,
): { block: Block; index: number; at: number } | undefined {
  const index = indexBehind(blocks, place);
  const block = blocks[index];
  const at = block ? indexInBlock(block, place) : -1;
  return block && at >= 0 ? { block, index, at } : undefined;
}

/** The id `by` images on from a place; undefined behind the ends. */
export function stepFrom(blocks: Blocks, place: string, by: number): string | undefined {
  const found = findImage(blocks, place);
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

/** The ids from one place to another, both included, whichever comes first. */
export function idsBetween(blocks: Blocks, one: string, other: string): string[] {
  const [from, to] = one < other ? [one, other] : [other, one];
  const isBetween = (place = '') => place >= from && place <= to;
  return blocks.flatMap(({ ids, places }) => ids.filter((_, at) => isBetween(places[at])));
}

/** With a changed image in its place, or a new one put in; unchanged where its place has not been read. `order` as of `createBlock`. */
export function withImage(
  blocks: Blocks,
  image: ImageItem,
  options: Readonly<{ hasNewer: boolean; hasOlder: boolean; dayOf: DayOf; order?: FeedOrder }>,
): Blocks {
  const { dayOf, order = UPLOADED } = options;
  const place = order.placeOf(image);
  const behind = indexBehind(blocks, place);
  if (behind < 0 && options.hasOlder) return blocks;
  const index = behind < 0 ? blocks.length - 1 : behind;
  const block = blocks[index];
  if (block === undefined) return [createBlock([image], { key: 0, dayOf, order, isBalanced: false })];
  if (index === 0 && options.hasNewer && place < (block.places[0] ?? '')) return blocks;
  // A block whose images were dropped is read again, with the image in it.
  if (block.images === null) return blocks;
  const others = block.images.filter(({ id }) => id !== image.id);
  const isNew = others.length === block.images.length;
  const images = inOrder([...others, image], order);
  const changed = createBlock(images, {
    key: block.key,
    dayOf,
    order,
    isBalanced: block.isBalanced || isNew,
  });
  return blocks.toSpliced(index, 1, changed);
}

/** Images as a list has them. */
export function inOrder(images: readonly ImageItem[], { placeOf }: FeedOrder): readonly ImageItem[] {
  return images
    .map((image) => ({ image, place: placeOf(image) }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ image }) => image);
}

function indexBehind(blocks: Blocks, place: string): number {
  return blocks.findIndex(({ places }) => (places.at(-1) ?? '') >= place);
}
