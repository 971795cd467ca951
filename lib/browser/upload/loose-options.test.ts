/** A host that compiles with `exactOptionalPropertyTypes` may hand on what it may not have: `{ fetch: maybe }`. */
import { expectTypeOf, test } from 'vitest';
import type { GalleryOptions } from '@/lib/browser/gallery';
import type { AddOptions } from './uploader';
import type { UploaderOptions } from './uploader-options';

/** The same options, each optional one undefined by name. */
type ByName<Options> = {
  [Name in keyof Options]: object extends Pick<Options, Name> ? Options[Name] | undefined : Options[Name];
};

test('every option of the engines may be undefined by name', () => {
  expectTypeOf<ByName<UploaderOptions>>().toExtend<UploaderOptions>();
  expectTypeOf<ByName<AddOptions>>().toExtend<AddOptions>();
  expectTypeOf<ByName<GalleryOptions>>().toExtend<GalleryOptions>();
});
