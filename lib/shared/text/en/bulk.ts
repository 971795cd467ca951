import { formats } from './formats';
import { photos } from './photos';

const { count, percent } = formats;

/** Texts of what is done with many photos at once: tools, questions, links, tags. */
export const bulkText = {
  toolbar: 'Selected photos',
  clearSelection: 'Clear selection',
  clearSelectionTip: 'Clear selection (Esc)',
  selected: (number: number) => `${photos(number)} selected`,
  selectAll: 'Select all',
  selecting: ({ found, progress }: { found: number; progress: number }) =>
    `${count(found)} found (${percent(progress)}) · Stop`,

  accept: 'Accept',
  refuse: 'Refuse',
  refuseWithWord: 'Refuse with a message',
  restore: 'Restore',
  purge: 'Delete permanently',
  publish: 'Publish',
  makePrivate: 'Make private',
  edit: 'Edit',
  date: 'Date taken',
  addToAlbum: 'Add to album',
  shareLink: 'Share link',
  removeFromAlbum: 'Remove from album',
  moveToFront: 'Move to the front',
  copyLinks: 'Copy links',
  download: 'Download',
  moveToTrash: 'Move to trash',
  atMostInDownload: (number: number) => `At most ${photos(number)} in one download`,

  publishQuestion: (number: number) => `Publish ${photos(number)}?`,
  publishAnswer: (number: number) => `Publish ${photos(number)}`,
  publishExplanation: (number: number) => `${photos(number)} will be visible to everyone.`,

  links: {
    title: (number: number) => `Copy ${formats.plural(number, { one: '# link', other: '# links' })}`,
    onlyNewest: (number: number) => `Only the newest ${photos(number)} are included.`,
    reading: 'Reading the photos…',
    gone: (number: number) =>
      formats.plural(number, { one: 'That photo no longer exists.', other: '# photos no longer exist.' }),
    name: 'Links',
    notPublic: (number: number) =>
      formats.plural(number, {
        one: '# photo is private. Its link works for signed-in admins only.',
        other: '# photos are private. Their links work for signed-in admins only.',
      }),
    form: 'Format',
    forms: { url: 'URLs', markdown: 'Markdown', html: 'HTML' },
  },

  tags: {
    title: (number: number) => `Edit ${photos(number)}`,
    add: 'Add tags',
    addExample: 'holiday, sea',
    remove: 'Remove tags',
    description: 'Description',
    descriptionHint: 'Replaces existing descriptions. Leave empty to keep them.',
    fillIn: 'Fill in at least one field.',
    save: 'Save',
  },
};
