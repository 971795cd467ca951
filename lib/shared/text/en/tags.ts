import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count } = formats;

/** Tags: as chips in a field, favourites, and all of them, to be renamed and merged. */
export const tagsText = {
  hint: 'Press Enter or comma to add.',
  remove: (tag: string) => `Remove tag ${quoted(tag)}`,
  suggestions: 'Suggested tags',
  images: (number: number) => count(number),
  favourite: 'Favourite',

  title: 'Tags',
  explanation:
    'Renaming a tag changes it on every photo outside the trash. A name that exists already merges the two.',
  find: 'Find a tag',
  counting: 'Counting tags',
  none: 'No tags yet. Add some in a photo’s details.',
  noMatch: 'No tag matches.',
  photos: (number: number) => photos(number),
  show: (tag: string) => `Show photos tagged ${quoted(tag)}`,
  rename: 'Rename',
  renameNamed: (tag: string) => `Rename ${quoted(tag)}`,
  newName: 'New name',
  merge: (tag: string) => `Merge with ${quoted(tag)}`,
  cutOff: ({ from, to }: { from: string; to: string }) =>
    `Renaming ${quoted(from)} to ${quoted(to)} was interrupted.`,
  continue: 'Continue',
};
