import { formatCount } from '@/lib/shared/format';
import type { MoveTarget } from '@/lib/shared/wire';
import type { Back } from './take-back';

/** One change to many images. */
export type BulkAction =
  | Readonly<{ kind: 'move'; to: MoveTarget }>
  /** Takes a move back: each image on its own way. */
  | Readonly<{ kind: 'undo'; of: MoveTarget; backs: ReadonlyMap<string, Back> }>
  | Readonly<{ kind: 'purge' }>
  | Readonly<{ kind: 'edit'; addTags: readonly string[]; removeTags: readonly string[]; alt?: string }>;

const MOVING: Readonly<Record<MoveTarget, (photos: string) => string>> = {
  public: (photos) => `Publishing ${photos}`,
  private: (photos) => `Making ${photos} private`,
  trash: (photos) => `Moving ${photos} to trash`,
  former: (photos) => `Restoring ${photos}`,
};

const MOVING_BACK: typeof MOVING = {
  public: (photos) => `Making ${photos} private again`,
  private: (photos) => `Publishing ${photos} again`,
  trash: (photos) => `Restoring ${photos}`,
  former: (photos) => `Moving ${photos} back to trash`,
};

const MOVED: Readonly<Record<MoveTarget, string>> = {
  public: 'published',
  private: 'made private',
  trash: 'moved to trash',
  former: 'restored',
};

const MOVED_BACK: typeof MOVED = {
  public: 'made private again',
  private: 'published again',
  trash: 'restored',
  former: 'moved back to trash',
};

/** Says what is being done to photos: `Publishing 7 photos`. */
export function describeAction(action: BulkAction, photos: string): string {
  switch (action.kind) {
    case 'move':
      return MOVING[action.to](photos);
    case 'undo':
      return MOVING_BACK[action.of](photos);
    case 'purge':
      return `Deleting ${photos} permanently`;
    case 'edit':
      return `Editing ${photos}`;
  }
}

/** Says what was done, without the photos it was done to: `published`. */
export function describeOutcome(action: BulkAction): string {
  switch (action.kind) {
    case 'move':
      return MOVED[action.to];
    case 'undo':
      return MOVED_BACK[action.of];
    case 'purge':
      return 'deleted permanently';
    case 'edit':
      return 'edited';
  }
}

/** `1 photo`, `1,204 photos`. */
export function countPhotos(count: number): string {
  return count === 1 ? '1 photo' : `${formatCount(count)} photos`;
}
