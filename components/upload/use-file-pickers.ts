import { type RefObject, useMemo } from 'react';

/** Opens the browser's pickers. */
export type FilePickers = Readonly<{
  photos: () => void;
  /** A whole folder, and what is inside its folders too. */
  folder: () => void;
  camera: () => void;
  /** There is a camera to point: on touch screens. */
  hasCamera: boolean;
}>;

/** The pickers of a panel: that of photos by `openPicker`, the others by inputs within `box`, named by `data-picker`. */
export function useFilePickers(box: RefObject<HTMLElement | null>, openPicker: () => void): FilePickers {
  return useMemo(() => {
    const press = (name: 'folder' | 'camera') => () =>
      box.current?.querySelector<HTMLInputElement>(`input[data-picker="${name}"]`)?.click();
    // Not on a server, which knows no pointer.
    const hasCamera = typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches;
    return { photos: openPicker, folder: press('folder'), camera: press('camera'), hasCamera };
  }, [box, openPicker]);
}
