import type { Dispatch, KeyboardEvent, SetStateAction } from 'react';
import { shortcutKey } from '@/lib/browser/dom/shortcut-key';
import type { Gallery } from '@/lib/browser/gallery';
import type { ImageItem } from '@/lib/shared/wire';
import { useRights } from '../use-rights';
import type { Slideshow } from './use-slideshow';
import type { UseZoom } from './use-zoom';
import { type ViewerAct, viewerActOf } from './viewer-keys';

/** Panels beside the photo or over it. */
export type ViewerPanel = 'details' | 'date' | 'refuse' | 'share' | 'albums' | 'help';

type ActsOptions = {
  gallery: Gallery;
  image: ImageItem;
  zoom: UseZoom;
  slideshow: Pick<Slideshow, 'isRunning' | 'toggle' | 'pause' | 'slow' | 'stop'>;
  setPanel: Dispatch<SetStateAction<ViewerPanel | null>>;
};

const CHANGES: ReadonlySet<ViewerAct> = new Set([
  'accept',
  'refuse-word',
  'undo',
  'trash',
  'publish',
  'albums',
  'favourite',
  'share',
]);

/** The actions of buttons and keys on the open photo. */
export function useViewerActs({ gallery, image, zoom, slideshow, setPanel }: ActsOptions) {
  const { id, name, state } = image;
  const rights = useRights();
  const isTrash = state === 'trash';
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
    trash: () => !isTrash && void gallery.move({ id, name }, 'trash'),
    accept: () => state === 'held' && void gallery.move({ id, name }, 'private'),
    'refuse-word': () => state === 'held' && setPanel('refuse'),
    publish: () => !isTrash && void gallery.move({ id, name }, state === 'public' ? 'private' : 'public'),
    favourite: () => !isTrash && void gallery.favour(image),
    undo: () => void gallery.undo(),
    albums: () => (state === 'private' || state === 'public') && setPanel('albums'),
    share: () => (state === 'private' || state === 'public') && setPanel('share'),
  };
  /** Keys that mean something else while a slideshow runs. */
  const slides: Readonly<Record<string, () => void>> = {
    ' ': slideshow.pause,
    '+': () => slideshow.slow(-1),
    '-': () => slideshow.slow(1),
    Escape: slideshow.stop,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const slide =
      slideshow.isRunning && !event.ctrlKey && !event.metaKey ? slides[shortcutKey(event)] : undefined;
    const isButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (slide && !(event.key === ' ' && isButton)) {
      event.preventDefault();
      slide();
      return;
    }
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    const act = viewerActOf(shortcutKey(event), rights);
    const isUndo = act === 'undo' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (act === undefined || isTyping || !(isPlain || isUndo)) return;
    event.preventDefault();
    // A key held down continues through the photos, but changes no more than one.
    if (!event.repeat || !CHANGES.has(act)) acts[act]();
  };
  const refuse = (word: string) => void gallery.refuse({ id, name }, word);
  return { acts, refuse, onKeyDown };
}
