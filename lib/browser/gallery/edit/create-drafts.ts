/**
 * Texts about photos that are typed and not saved yet. They are saved by themselves, a moment after the person stops typing and when they
 * leave the form. A text outlives the form it was typed into: where saving fails it is kept, over a reload and over signing in again too, until it is saved or thrown away on
 * purpose.
 */

import type { Clock } from '@/lib/browser/clock';
import { createListeners } from '@/lib/browser/create-listeners';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type { EditedImage, EditField, ImageItem } from '@/lib/shared/wire';
import type { Draft } from './draft';
import { type Edit, editOf, type FormTexts, formTextsOf } from './draft-edit';
import { parseDrafts } from './parse-drafts';

export type DraftsState = Readonly<{
  drafts: ReadonlyMap<string, Draft>;
  /** The photo whose form is open. */
  openId: string | null;
}>;

export type Drafts = Readonly<{
  subscribe: (listener: () => void) => () => void;
  state: () => DraftsState;
  /** The texts of a photo's form: its own, and over them what was typed. */
  textsOf: (image: ImageItem) => FormTexts;
  type: (image: ImageItem, field: EditField, text: string) => void;
  /** False when it failed, and then the draft says why; true also where there was nothing to save. */
  save: (id: string) => Promise<boolean>;
  discard: (id: string) => void;
  openForm: (id: string) => void;
  /** The person continues: what was typed is saved. */
  closeForm: (id: string) => void;
  /** Brings back what was kept in this tab. */
  restore: () => void;
  /** Tries once more what failed for want of a connection. */
  saveAgain: () => void;
}>;

export type DraftsOptions = Readonly<{
  edit: (id: string, edit: Edit) => Promise<EditedImage>;
  onSaved: (image: ImageItem) => void;
  onGone: (id: string) => void;
  isGone: (error: unknown) => boolean;
  /** The tab's storage; null where there is none. */
  storage: () => Pick<Storage, 'getItem' | 'setItem'> | null;
  text: Pick<GalleryEngineText, 'lost'>;
  clock: Pick<Clock, 'after'>;
}>;

/** So long after the last key what was typed is saved. */
const PAUSE_MS = 1_000;
const STORAGE_KEY = 'gallery-drafts';

export function createDrafts({
  edit,
  onSaved,
  onGone,
  isGone,
  storage,
  text: words,
  clock,
}: DraftsOptions): Drafts {
  const listeners = createListeners();
  const saving = new Map<string, Promise<boolean>>();
  let state: DraftsState = { drafts: new Map(), openId: null };
  let stopWaiting = () => {};

  function set(change: Partial<DraftsState>): void {
    state = { ...state, ...change };
    if (change.drafts) keep();
    listeners.tell();
  }
  function put(id: string, draft: Draft | null): void {
    const drafts = new Map(state.drafts);
    if (draft === null) drafts.delete(id);
    else drafts.set(id, draft);
    set({ drafts });
  }
  function keep(): void {
    try {
      storage()?.setItem(STORAGE_KEY, JSON.stringify([...state.drafts.values()]));
    } catch {
      // Then it is kept as long as the page is.
    }
  }

  /** Saves once nothing more is typed; a text that yielded to somebody else's only when the person says so. */
  function saveSoon(id: string): void {
    stopWaiting();
    stopWaiting = clock.after(PAUSE_MS, () => {
      if (state.drafts.get(id)?.isLost === false) void save(id);
    });
  }

  async function run(draft: Draft, wanted: Edit): Promise<boolean> {
    const { id, typed: sent } = draft;
    put(id, { ...draft, phase: 'saving', problem: null, isSignedOut: false });
    try {
      const { lost, ...image } = await edit(id, wanted);
      const now = state.drafts.get(id);
      // A text that was typed meanwhile stays, and so does one that yielded to another edit.
      const rest = Object.entries(now?.typed ?? {}).filter(
        ([field, text]) => text !== sent[field as EditField] || lost.includes(field as EditField),
      );
      onSaved(image);
      const left = {
        ...draft,
        name: image.name,
        before: formTextsOf(image),
        typed: Object.fromEntries(rest),
      };
      const isLost = lost.length > 0;
      const problem = isLost ? words.lost(lost) : null;
      put(id, rest.length === 0 ? null : { ...left, phase: isLost ? 'failed' : 'typed', problem, isLost });
      return !isLost;
    } catch (error) {
      if (isGone(error)) {
        put(id, null);
        onGone(id);
        return true;
      }
      const problem = error instanceof Error ? error.message : String(error);
      const isSignedOut = error instanceof Error && 'isSignedOut' in error && error.isSignedOut === true;
      put(id, { ...(state.drafts.get(id) ?? draft), phase: 'failed', problem, isSignedOut });
      return false;
    }
  }

  async function save(id: string): Promise<boolean> {
    const before = saving.get(id);
    if (before !== undefined) return before;
    const draft = state.drafts.get(id);
    if (draft === undefined) return true;
    const wanted = editOf(draft.before, draft.typed);
    if (wanted === null) {
      put(id, null);
      return true;
    }
    const own = run(draft, wanted);
    saving.set(id, own);
    try {
      return await own;
    } finally {
      saving.delete(id);
      // Typed while it was being saved.
      if (state.drafts.get(id)?.phase === 'typed') {
        if (state.openId === id) saveSoon(id);
        else void save(id);
      }
    }
  }

  return {
    subscribe: listeners.subscribe,
    state: () => state,
    textsOf: (image) => ({ ...formTextsOf(image), ...state.drafts.get(image.id)?.typed }),
    type(image, field, text) {
      const before = formTextsOf(image);
      const draft = state.drafts.get(image.id);
      const { [field]: _, ...others } = draft?.typed ?? {};
      const phase = draft?.phase === 'saving' ? 'saving' : 'typed';
      // While another text is on its way the old one is a change too.
      const isBack = text === before[field] && phase !== 'saving';
      const typed = isBack ? others : { ...others, [field]: text };
      const own = { id: image.id, name: image.name, before, typed, phase, problem: null } as const;
      const isEmpty = Object.keys(typed).length === 0 && phase === 'typed';
      put(image.id, isEmpty ? null : { ...own, isSignedOut: false, isLost: draft?.isLost ?? false });
      saveSoon(image.id);
    },
    save,
    discard: (id) => put(id, null),
    openForm: (id) => set({ openId: id }),
    closeForm(id) {
      if (state.openId === id) set({ openId: null });
      if (state.drafts.get(id)?.isLost === false) void save(id);
    },
    saveAgain() {
      for (const { id, phase, isLost, isSignedOut } of state.drafts.values())
        if (phase === 'failed' && !isLost && !isSignedOut) void save(id);
    },
    restore() {
      const kept = parseDrafts(readKept(storage));
      if (kept.length === 0) return;
      set({ drafts: new Map([...kept.map((draft) => [draft.id, draft] as const), ...state.drafts]) });
    },
  };
}

function readKept(storage: DraftsOptions['storage']): string | null {
  try {
    return storage()?.getItem(STORAGE_KEY) ?? null;
  } catch {
    return null;
  }
}
