import { dates } from './dates';
import { photos } from './photos';

/** The list of the latest changes, each to be undone by itself. */
export const historyText = {
  title: 'Recent changes',
  hint: 'Each change can be undone by itself, on photos that nobody has changed since.',
  none: 'Nothing has been changed here yet.',
  /** One change, with the photos that it was done to: `7 photos published`. */
  many: ({ photos: number, outcome }: { photos: number; outcome: string }) => `${photos(number)} ${outcome}`,
  /** `name` is drawn apart from the sentence. */
  one: <Name>({ name, outcome }: { name: Name; outcome: string }): readonly (Name | string)[] => [
    name,
    ` ${outcome}`,
  ],
  moment: (ms: number) => dates.moment(new Date(ms).toISOString()),
  undo: 'Undo',
  undone: 'Undone',
};
