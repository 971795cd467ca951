import { formats } from './formats';
import { photos } from './photos';
import { quoted } from './quoted';

const { count, plural } = formats;

/** Changes to photos: while they run, how they ended, and what can be done about it. */
export const jobsText = {
  title: 'Changes',
  stop: 'Stop',
  stopping: 'Stopping…',
  undo: 'Undo',
  undoTip: 'Undo (Ctrl+Z)',
  running: ({ doing, done }: { doing: string; done: number }) => `${doing}… ${count(done)} done`,
  /** The jobs that are under way. */
  moving: {
    public: (number: number) => `Publishing ${photos(number)}`,
    private: (number: number) => `Making ${photos(number)} private`,
    held: (number: number) => `Putting ${photos(number)} back to wait for approval`,
    trash: (number: number) => `Moving ${photos(number)} to trash`,
    former: (number: number) => `Restoring ${photos(number)}`,
  },
  /** Photos that wait for approval, on their tab; one that is published is published there too. */
  deciding: {
    private: (number: number) => `Accepting ${photos(number)}`,
    trash: (number: number) => `Refusing ${photos(number)}`,
  },
  movingBack: {
    public: (number: number) => `Making ${photos(number)} private again`,
    private: (number: number) => `Publishing ${photos(number)} again`,
    held: (number: number) => `Letting ${photos(number)} through again`,
    trash: (number: number) => `Restoring ${photos(number)}`,
    former: (number: number) => `Moving ${photos(number)} back to trash`,
  },
  purging: (number: number) => `Deleting ${photos(number)} permanently`,
  editing: (number: number) => `Editing ${photos(number)}`,
  /** Edits that have a name of their own. */
  editingAs: {
    favoured: (number: number) => `Adding ${photos(number)} to favourites`,
    unfavoured: (number: number) => `Removing ${photos(number)} from favourites`,
    renamed: (number: number) => `Renaming the tag of ${photos(number)}`,
  },
  editingBack: (number: number) => `Undoing the edit of ${photos(number)}`,
  /** Changes of the dates that photos were taken at. */
  dating: {
    set: (number: number) => `Dating ${photos(number)}`,
    shift: (number: number) => `Shifting the time of ${photos(number)}`,
    clear: (number: number) => `Removing the date of ${photos(number)}`,
  },
  datingBack: (number: number) => `Giving ${photos(number)} the old date back`,
  adding: ({ photos: number, album }: { photos: number; album: string }) =>
    `Adding ${photos(number)} to ${quoted(album)}`,
  removing: ({ photos: number, album }: { photos: number; album: string }) =>
    `Removing ${photos(number)} from ${quoted(album)}`,
  /** The jobs that are done, after the photos they were done to. */
  moved: {
    public: 'published',
    private: 'made private',
    held: 'waiting for approval again',
    trash: 'moved to trash',
    former: 'restored',
  },
  decided: { private: 'accepted', trash: 'refused' },
  movedBack: {
    public: 'made private again',
    private: 'published again',
    held: 'let through again',
    trash: 'restored',
    former: 'moved back to trash',
  },
  purged: 'deleted permanently',
  edited: 'edited',
  editedAs: {
    favoured: 'added to favourites',
    unfavoured: 'removed from favourites',
    renamed: 'given the new tag',
  },
  editedBack: 'changed back',
  dated: { set: 'dated', shift: 'shifted in time', clear: 'left without a date' },
  datedBack: 'given the old date back',
  /** Photos whose date was to be left as it was. */
  datedAlready: {
    set: (number: number) =>
      plural(number, { one: '# photo had that date already.', other: '# photos had that date already.' }),
    shift: (number: number) =>
      plural(number, { one: '# photo has no date to shift.', other: '# photos have no date to shift.' }),
    clear: (number: number) =>
      plural(number, { one: '# photo had no date.', other: '# photos had no date.' }),
  },
  added: (album: string) => `added to ${quoted(album)}`,
  removed: (album: string) => `removed from ${quoted(album)}`,
  /** How a change ended: `7 photos published`. */
  signedOut: ({ changed, outcome }: { changed: number; outcome: string }) =>
    `Signed out: ${photos(changed)} ${outcome}`,
  stopped: ({ changed, total, outcome }: { changed: number; total: number; outcome: string }) =>
    `Stopped: ${count(changed)} of ${photos(total)} ${outcome}`,
  nothingToChange: 'Nothing to change',
  ended: ({ changed, outcome }: { changed: number; outcome: string }) =>
    `${changed === 0 ? 'No photos' : photos(changed)} ${outcome}`,
  /** `name` is drawn apart from the sentence. */
  endedOne: <Name>({ name, outcome }: { name: Name; outcome: string }): readonly (Name | string)[] => [
    name,
    ` ${outcome}`,
  ],
  skipped: (number: number) => `${photos(number)} skipped: another change is in progress.`,
  notChanged: (number: number) =>
    plural(number, { one: '# photo wasn’t changed', other: '# photos weren’t changed' }),
  /** A reason that several photos share. */
  reason: ({ number, reason }: { number: number; reason: string }) => `${count(number)} × ${reason}`,
  /** Photos that were there already, so that the numbers add up. */
  already: {
    public: (number: number) =>
      plural(number, { one: '# photo was public already.', other: '# photos were public already.' }),
    private: (number: number) =>
      plural(number, { one: '# photo was private already.', other: '# photos were private already.' }),
    held: (number: number) =>
      plural(number, { one: '# photo was waiting already.', other: '# photos were waiting already.' }),
    trash: (number: number) =>
      plural(number, {
        one: '# photo was in the trash already.',
        other: '# photos were in the trash already.',
      }),
    former: (number: number) =>
      plural(number, { one: '# photo was restored already.', other: '# photos were restored already.' }),
  },
  inAlbumAlready: (number: number) =>
    plural(number, { one: '# photo was in it already.', other: '# photos were in it already.' }),
  notInAlbum: (number: number) =>
    plural(number, { one: '# photo wasn’t in it.', other: '# photos weren’t in it.' }),
  allPublicAgain: 'Public again.',
  somePublicAgain: (number: number) => `${photos(number)} public again.`,
  formerUnknown: (number: number) =>
    plural(number, {
      one: '# photo made private: what it was before isn’t known.',
      other: '# photos made private: what they were before isn’t known.',
    }),
};
