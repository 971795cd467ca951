import { formatCount } from '@/lib/shared/format';
import type { ImageState } from '@/lib/shared/keys/image-state';

/** One change to many images. */
export type BulkAction =
  | Readonly<{ kind: 'move'; to: ImageState }>
  | Readonly<{ kind: 'purge' }>
  | Readonly<{ kind: 'edit'; addTags: readonly string[]; removeTags: readonly string[]; alt?: string }>;

/** What is being done, to so many. */
export function describeAction(action: BulkAction, count: number): string {
  const photos = countPhotos(count);
  switch (action.kind) {
    case 'move':
      return {
        public: `Publishing ${photos}`,
        private: `Making ${photos} private`,
        trash: `Moving ${photos} to the trash`,
      }[action.to];
    case 'purge':
      return `Deleting ${photos} for good`;
    case 'edit':
      return `Editing ${photos}`;
  }
}

/** `1 photo`, `1,204 photos`. */
export function countPhotos(count: number): string {
  return count === 1 ? '1 photo' : `${formatCount(count)} photos`;
}
