import { formats } from './formats';

const { plural } = formats;

type Kind = 'video' | 'audio' | 'document' | 'sidecar' | 'hidden' | 'other';

const KINDS = {
  video: { one: '# video', other: '# videos' },
  audio: { one: '# audio file', other: '# audio files' },
  document: { one: '# document', other: '# documents' },
  sidecar: { one: '# sidecar file', other: '# sidecar files' },
  hidden: { one: '# hidden picture', other: '# hidden pictures' },
  other: { one: '# file of another type', other: '# files of other types' },
} as const satisfies Record<Kind, { one: string; other: string }>;

/** The answers to what somebody drops or pastes besides photos. */
export const dropsText = {
  /** The files of folders that were not put on the list, by kind. */
  leftOut: ({ total, kinds }: { total: number; kinds: Readonly<Partial<Record<Kind, number>>> }) => {
    const parts = (Object.keys(KINDS) as Kind[]).flatMap((kind) => {
      const count = kinds[kind] ?? 0;
      return count > 0 ? [plural(count, KINDS[kind])] : [];
    });
    return `${plural(total, { one: 'Left out # other file', other: 'Left out # other files' })}: ${parts.join(', ')}.`;
  },
  noPhotos: 'There are no photos in this folder.',
  emptyFolder: 'This folder is empty. Choose another one, or drop photos.',
  unreadable: 'This folder couldn’t be read. Check that you may open it, then drop it again.',
  /** Why nothing could be taken, by code. */
  image_elsewhere:
    'This picture is on another website, so it can’t be uploaded from there. Save it to your device first, then drop the file.',
  address: 'That’s a link, not a photo. Save the photo to your device first, then drop the file.',
  text: 'There’s no photo in that. Drop photo files, or copy a photo and paste it.',
  dismiss: 'Dismiss',

  /** On pages other than the list's own. */
  dropHere: 'Drop to upload',
  added: (photos: number) =>
    plural(photos, { one: '# photo added to your uploads.', other: '# photos added to your uploads.' }),
  show: 'Show uploads',
};
