import { formats } from './formats';
import { photos } from './photos';

/** Photos that another app of the phone has shared with this one. */
export const shareTargetText = {
  title: (count: number) => `${photos(count)} shared from another app`,
  question: 'Upload them here?',
  add: (count: number) => `Upload ${photos(count)}`,
  discard: 'Don’t upload',
  added: (count: number) => `${photos(count)} added.`,
  discarded: 'Nothing was uploaded.',
  more: (count: number) => `+${formats.count(count)}`,
  missed: 'The shared photos didn’t get here. Choose them on this page instead.',
  full: 'There’s not enough space on this device to take the shared photos. Choose them on this page instead.',
  empty: 'There was no photo in what you shared.',
};
