import type { Album } from '@/lib/shared/albums/album';
import type { MoveTarget, TextsChange, WireTaken } from '@/lib/shared/wire';
import type { Back } from './way-back';

/** The same edit of many images. */
export type BulkEdit = Readonly<{
  addTags: readonly string[];
  removeTags: readonly string[];
  alt?: string;
  renameTag?: Readonly<{ from: string; to: string }>;
}>;

/** Images come into an album or leave it. */
export type AlbumAction = Readonly<{
  kind: 'album';
  album: Pick<Album, 'id' | 'title'>;
  isRemoval: boolean;
  /** Filled in by id as answers come: what really came into it or left it, and the place that it had there; null for none. */
  changed: Map<string, string | null>;
  /** Takes an earlier one back: the places to go back to. */
  back?: ReadonlyMap<string, string | null>;
}>;

/** A change of the dates that photos were taken at. */
export type DateEdit =
  /** All at the same: a wall clock such as `2026-07-14T18:03:22`. */
  | Readonly<{ kind: 'set'; at: string }>
  /** Each by the same, as the camera's clock was wrong; negative is earlier. */
  | Readonly<{ kind: 'shift'; minutes: number }>
  | Readonly<{ kind: 'clear' }>;

/** The date of a photo before a change, and behind it; null for none. */
export type DatePair = Readonly<{ from: WireTaken | null; to: WireTaken | null }>;

/** An edit that has a name of its own. */
export type EditName = 'favoured' | 'unfavoured' | 'renamed';

/** One change to many images. */
export type BulkAction =
  /** `isDecision`: about photos that wait for approval; `word`: to the senders of those that are refused. */
  | Readonly<{ kind: 'move'; to: MoveTarget; isDecision?: true; word?: string }>
  /** Takes a move back: each image on its own way. */
  | Readonly<{ kind: 'undo'; of: MoveTarget; backs: ReadonlyMap<string, Back> }>
  | Readonly<{ kind: 'purge' }>
  | AlbumAction
  /** `changed` is filled in by id as answers come: the texts that it has really changed. */
  | (Readonly<{ kind: 'edit'; changed: Map<string, TextsChange>; as?: EditName }> & BulkEdit)
  /** Takes edits back: each image to its own texts. */
  | Readonly<{ kind: 'retext'; changes: ReadonlyMap<string, TextsChange> }>
  /** `dates` is filled in by id as dates are read: done again after a lost answer, nothing is shifted twice. */
  | Readonly<{ kind: 'date'; edit: DateEdit; dates: Map<string, DatePair> }>
  /** Takes a change of dates back. */
  | Readonly<{ kind: 'undate'; of: DateEdit; dates: ReadonlyMap<string, DatePair> }>;
