import { expect, expectTypeOf, test } from 'vitest';
import * as z from 'zod';
import { defineSluice } from './define-sluice';
import type { Seam } from './seam';
import type { DataOf, MetadataInputOf } from './sluice-options';

const sluice = defineSluice({
  metadata: z.object({ album: z.string(), stars: z.coerce.number<string>().optional() }),
  authorizeUpload({ metadata }) {
    expectTypeOf(metadata.album).toEqualTypeOf<string>();
    return { decision: 'allow', metadata: { album: metadata.album } };
  },
  inspect: ({ metadata }) => (metadata.stars === 0 ? { decision: 'hold' } : { decision: 'accept' }),
  onPublished: async ({ image, metadata }) => ({ photoId: image.id, album: metadata.album, at: new Date(0) }),
});

test('types reach from the schema to each function and from onPublished to the browser', () => {
  expectTypeOf<DataOf<typeof sluice>>().toEqualTypeOf<{ photoId: string; album: string; at: string }>();
  expectTypeOf<MetadataInputOf<typeof sluice>>().toEqualTypeOf<{
    album: string;
    stars?: string | undefined;
  }>();
  const seam: Seam = sluice;
  expect(seam).toBe(sluice);
});

test('nothing has to be decided', () => {
  const empty = defineSluice({});
  expectTypeOf<DataOf<typeof empty>>().toEqualTypeOf<null>();
  const untyped = defineSluice({
    authorizeUpload: ({ identity }) => ({ decision: 'allow', metadata: { by: identity?.id ?? null } }),
  });
  expect((untyped satisfies Seam).authorizeUpload).toBeTypeOf('function');
});
