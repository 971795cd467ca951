/**
 * The changes of a person to a photo before it is sent: its name, words about it, how it is turned and cut, and its place on the list. Each
 * change can be undone and done again, and is written down. None fits a file whose bytes have begun to leave.
 */

import { isSameEdit, type PhotoCrop, parsePhotoEdit } from '../edit/photo-edit';
import type { UploadJournal } from '../persist/upload-journal';
import type { UploadStore } from '../state/create-upload-store';
import { isEditable } from '../state/reduce-upload';
import type { Entry } from './entry';
import type { Runner } from './runner';
import type { Said } from './said';

/** The fields of a photo that become different; what is left out stays. */
export type PhotoChange = Readonly<{
  /** The file name, 1 to 1,024 UTF-16 units; an empty one changes nothing. */
  name?: string | undefined;
  /** Words about the picture, which become its alternative text: one line, of which the server keeps 170 bytes of UTF-8. '' takes them away. */
  caption?: string | undefined;
  /** Quarter turns clockwise, counted from the photo as it was chosen. */
  turns?: number | undefined;
  /** The part that is sent; null for all of it. */
  crop?: PhotoCrop | null | undefined;
}>;

/** Every method does nothing for an id that is unknown or can't be edited any more. */
export type Edits = Readonly<{
  edit: (id: string, change: PhotoChange) => void;
  undo: (id: string) => void;
  redo: (id: string) => void;
  move: (id: string, beforeId: string | null) => string | null;
}>;

/** Steps that can be undone; older ones are forgotten. */
const MAX_STEPS = 100;
const MAX_NAME_LENGTH = 1_024;
const MAX_CAPTION_LENGTH = 500;

type EditsDeps = Readonly<{
  store: Pick<UploadStore, 'get' | 'dispatch' | 'arrange' | 'getSnapshot'>;
  runner: Pick<Runner, 'entryOf' | 'reopen' | 'arrange'>;
  journal: Pick<UploadJournal, 'setSaid' | 'setOrder'> | null;
}>;

/** Creates the edits of a list: nothing is changed, and nothing can be undone. */
export function createEdits({ store, runner, journal }: EditsDeps): Edits {
  function editableOf(id: string): Entry | undefined {
    const item = store.get(id);
    return item && isEditable(item) ? runner.entryOf(id) : undefined;
  }

  function become(id: string, entry: Entry, { name, caption, edit }: Said) {
    const isOtherPicture = !isSameEdit(entry.edit, edit);
    entry.name = name;
    entry.caption = caption;
    entry.edit = edit;
    const steps = { undo: entry.past.length, redo: entry.future.length };
    store.dispatch(id, { type: 'edited', name, caption, edit, steps });
    journal?.setSaid(id, { name, caption, edit });
    runner.reopen(id, isOtherPicture);
  }

  function step(id: string, from: 'past' | 'future', to: 'past' | 'future') {
    const entry = editableOf(id);
    const said = entry?.[from].pop();
    if (entry === undefined || said === undefined) return;
    entry[to].push(saidOf(entry));
    become(id, entry, said);
  }

  function entryOrder(id: string | undefined): number | undefined {
    return id === undefined ? undefined : runner.entryOf(id)?.order;
  }

  function setOrder(id: string, order: number) {
    const entry = runner.entryOf(id);
    if (entry === undefined || entry.order === order) return;
    entry.order = order;
    journal?.setOrder(id, order);
  }

  return {
    edit: (id, change) => {
      const entry = editableOf(id);
      if (entry === undefined) return;
      const before = saidOf(entry);
      const after = afterChange(before, change);
      if (JSON.stringify(after) === JSON.stringify(before)) return;
      entry.past = [...entry.past, before].slice(-MAX_STEPS);
      entry.future = [];
      become(id, entry, after);
    },
    undo: (id) => step(id, 'past', 'future'),
    redo: (id) => step(id, 'future', 'past'),
    move: (id, beforeId) => {
      const ids = store.getSnapshot().items.map((item) => item.id);
      const was = ids[ids.indexOf(id) + 1] ?? null;
      const rest = ids.filter((one) => one !== id);
      const at = beforeId === null ? rest.length : rest.indexOf(beforeId);
      if (rest.length === ids.length || at < 0 || beforeId === was) return was;
      rest.splice(at, 0, id);
      store.arrange(rest);
      runner.arrange(rest);
      const order = between(entryOrder(rest[at - 1]), entryOrder(rest[at + 1]));
      if (order !== null) setOrder(id, order);
      else for (const [place, one] of rest.entries()) setOrder(one, (entryOrder(rest[0]) ?? 0) + place);
      return was;
    },
  };
}

/** A number between those of two neighbours; null where none is left. */
function between(before: number | undefined, after: number | undefined): number | null {
  if (before === undefined && after === undefined) return null;
  if (before === undefined) return Math.max(0, (after ?? 0) - 1);
  if (after === undefined) return before + 1;
  const middle = (before + after) / 2;
  return middle > before && middle < after ? middle : null;
}

function saidOf({ name, caption, edit }: Entry): Said {
  return { name, caption, edit };
}

function afterChange(before: Said, change: PhotoChange): Said {
  const name = change.name?.trim().slice(0, MAX_NAME_LENGTH) || before.name;
  const caption = change.caption?.replace(/\s+/g, ' ').trim().slice(0, MAX_CAPTION_LENGTH) ?? before.caption;
  const { turns = before.edit?.turns ?? 0, crop = before.edit?.crop ?? null } = change;
  return { name, caption, edit: parsePhotoEdit({ turns, crop }) };
}
