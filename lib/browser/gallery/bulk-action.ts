import type { MoveTarget } from '@/lib/shared/wire';
import type { Back } from './changes/take-back';

/** The same edit of many images. */
export type BulkEdit = Readonly<{ addTags: readonly string[]; removeTags: readonly string[]; alt?: string }>;

/** One change to many images. */
export type BulkAction =
  /** `isDecision`: about photos that wait for approval. */
  | Readonly<{ kind: 'move'; to: MoveTarget; isDecision?: true }>
  /** Takes a move back: each image on its own way. */
  | Readonly<{ kind: 'undo'; of: MoveTarget; backs: ReadonlyMap<string, Back> }>
  | Readonly<{ kind: 'purge' }>
  | (Readonly<{ kind: 'edit' }> & BulkEdit);
