import { type Dispatch, type KeyboardEvent, type SetStateAction, useRef } from 'react';
import type { Gallery } from '@/lib/browser/gallery';
import type { ImageItem } from '@/lib/shared/wire';
import { useRights } from '../use-rights';
import type { UseZoom } from './use-zoom';
import { type ViewerAct, viewerActOf } from './viewer-keys';

/** Panels beside the photo or over it. */
export type ViewerPanel = 'details' | 'date' | 'refuse' | 'share' | 'albums' | 'help';

type ActsOptions = {
  gallery: Gallery;
  image: ImageItem;
  zoom: UseZoom;
  slideshow: Readonly<{ toggle: () => void }>;
  setPanel: Dispatch<SetStateAction<ViewerPanel | null>>;
};

const CHANGES: ReadonlySet<ViewerAct> = new Set([
  'accept',
  'refuse-word',
  'undo',
  'trash',
  'publish',
  'albums',
  'share',
]);

/** The actions of buttons and keys on the open photo. */
export function useViewerActs({ gallery, image, zoom, slideshow, setPanel }: ActsOptions) {
  const { id, name, state } = image;
  const rights = useRights();
  const isTrash = state === 'trash';
  const decided = useRef<string[]>([]);
  /** A photo that is decided about gives way to the next one, and is open again when that is taken back. */
  const decide = (change: () => Promise<void>) => {
    decided.current.push(id);
    void change();
  };
  async function undo(): Promise<void> {
    await gallery.undo();
    const back = decided.current.pop();
    if (back !== undefined && state === 'held') gallery.open(back);
  }
  const toggle = (panel: ViewerPanel) => setPanel((before) => (before === panel ? null : panel));
  const acts: Readonly<Record<ViewerAct, () => void>> = {
    newer: () => gallery.step(-1),
    older: () => gallery.step(1),
    'zoom-in': zoom.zoomIn,
    'zoom-out': zoom.zoomOut,
    'zoom-reset': zoom.reset,
    details: () => toggle('details'),
    date: () => !isTrash && setPanel('date'),
    slideshow: slideshow.toggle,
    help: () => toggle('help'),
    trash: () => !isTrash && decide(() => gallery.move({ id, name }, 'trash')),
    accept: () => state === 'held' && decide(() => gallery.move({ id, name }, 'private')),
    'refuse-word': () => state === 'held' && setPanel('refuse'),
    publish: () =>
      !isTrash && decide(() => gallery.move({ id, name }, state === 'public' ? 'private' : 'public')),
    undo: () => void undo(),
    albums: () => (state === 'private' || state === 'public') && setPanel('albums'),
    share: () => (state === 'private' || state === 'public') && setPanel('share'),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    const act = viewerActOf(event.key, rights);
    const isUndo = act === 'undo' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (act === undefined || isTyping || !(isPlain || isUndo)) return;
    event.preventDefault();
    // A key held down continues through the photos, but changes no more than one.
    if (!event.repeat || !CHANGES.has(act)) acts[act]();
  };
  const refuse = (word: string) => decide(() => gallery.refuse({ id, name }, word));
  return { acts, refuse, onKeyDown };
}
