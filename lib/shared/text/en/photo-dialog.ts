import { formats } from './formats';

const { count } = formats;

/** One photo of the upload list, large: before it is sent it can be changed. */
export const photoDialogText = {
  title: 'Photo',
  place: ({ at, all }: { at: number; all: number }) => `${count(at)} of ${count(all)}`,
  close: 'Close',
  previous: 'Previous photo',
  next: 'Next photo',
  loading: 'Opening…',
  notShown: 'This photo can’t be shown here.',
  tools: 'Edit photo',
  rotateLeft: 'Rotate left',
  rotateRight: 'Rotate right',
  crop: 'Crop',
  undo: 'Undo',
  redo: 'Redo',
  remove: 'Remove from list',
  name: 'File name',
  caption: 'Caption',
  captionHint: 'Describe the photo for people who can’t see it.',
  animated: 'Animations can’t be rotated or cropped.',
  locked: 'Already on its way, so it can’t be changed here.',
  open: 'Open link',
  copyLink: 'Copy link',
  copied: 'Link copied',
  notCopied: 'Couldn’t copy',
  /** While it is cropped. */
  cropping: {
    title: 'Crop photo',
    ratio: 'Shape',
    free: 'Free',
    original: 'Original',
    square: 'Square',
    wholePhoto: 'Whole photo',
    cancel: 'Cancel',
    done: 'Done',
    box: 'Crop area. Move it with the arrow keys.',
    corners: {
      topLeft: 'Top left corner. Move it with the arrow keys.',
      topRight: 'Top right corner. Move it with the arrow keys.',
      bottomRight: 'Bottom right corner. Move it with the arrow keys.',
      bottomLeft: 'Bottom left corner. Move it with the arrow keys.',
    },
    size: ({ width, height }: { width: number; height: number }) =>
      `${count(width)}\u00a0×\u00a0${count(height)}`,
  },
  /** Read aloud after an action. */
  said: {
    rotatedLeft: 'Rotated left',
    rotatedRight: 'Rotated right',
    cropped: 'Cropped',
    undone: 'Undone',
    redone: 'Redone',
    removed: (name: string) => `${name} removed`,
    shows: ({ name, at, all }: { name: string; at: number; all: number }) =>
      `${name}, ${count(at)} of ${count(all)}`,
  },
};
