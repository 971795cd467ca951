import { expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import type { MediaType } from '@/lib/shared/media/media-types';
import { readImageHeader } from '@/lib/shared/media/read-image-header';
import { NO_COMPRESSOR } from '@/testing/browser/create-test-uploader';
import { makeImage } from '@/testing/media/make-images';
import type { PhotoEdit } from '../edit/photo-edit';
import { decidePreparation } from './decide-preparation';
import { prepareFile } from './prepare-file';

const TURN: PhotoEdit = { turns: 1, crop: null };
const CUT: PhotoEdit = { turns: 0, crop: { x: 0, y: 0, width: 0.5, height: 0.5 } };

function headerOf(bytes: Uint8Array, type: MediaType) {
  const read = readImageHeader(bytes, type);
  if (read.kind !== 'header') throw new Error(read.kind);
  return read.header;
}

async function prepare(type: MediaType, edit: PhotoEdit, frames = 1) {
  const bytes = await makeImage(type, { frames, hasMetadata: false });
  const deps = { compressor: NO_COMPRESSOR, limits: DEFAULT_LIMITS, photoType: 'image/jpeg' } as const;
  const signal = new AbortController().signal;
  const file = new Blob([new Uint8Array(bytes)]);
  return prepareFile(deps, { file, header: headerOf(bytes, type), edit, signal, onProgress: () => {} });
}

it('a JPEG is turned where nothing can be drawn, and its sides with it', async () => {
  const { width, height, blob } = await prepare('image/jpeg', TURN);
  expect({ width, height }).toEqual({ width: 24, height: 40 });
  const header = headerOf(new Uint8Array(await blob.arrayBuffer()), 'image/jpeg');
  expect(header).toMatchObject({ orientation: 6, width: 24, height: 40 });
});

it.each<[MediaType, PhotoEdit, number]>([
  ['image/jpeg', CUT, 1],
  ['image/png', TURN, 1],
  ['image/webp', TURN, 1],
  ['image/gif', TURN, 3],
  ['image/webp', CUT, 3],
])('%s that can’t be edited here is never sent unedited: %j, %i frames', async (type, edit, frames) => {
  await expect(prepare(type, edit, frames)).rejects.toMatchObject({ code: 'cannot_edit' });
});

it.each<[MediaType, PhotoEdit, boolean, object]>([
  ['image/jpeg', TURN, true, { kind: 'keep' }],
  ['image/jpeg', CUT, true, { kind: 'compress', targetType: 'image/jpeg', quality: 0.92 }],
  ['image/png', TURN, true, { kind: 'compress', png: 'always' }],
  ['image/webp', TURN, true, { kind: 'compress', quality: 0.92 }],
  ['image/png', CUT, false, { kind: 'compress', png: 'for_drawings', quality: 0.8 }],
])('decides what becomes of %s with %j, original kept: %s', async (type, edit, keepOriginal, expected) => {
  const header = headerOf(await makeImage(type), type);
  const rules = { limits: DEFAULT_LIMITS, photoType: 'image/jpeg', canEncode: () => true } as const;
  expect(decidePreparation(header, 1e6, { ...rules, keepOriginal, edit })).toMatchObject(expected);
});
