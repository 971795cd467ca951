import { formats } from './formats';
import { photos } from './photos';

/** Refusing photos that wait for approval, with a word to their senders. */
export const heldText = {
  title: (number: number) => formats.plural(number, { one: 'Refuse this photo?', other: 'Refuse # photos?' }),
  word: (number: number) =>
    formats.plural(number, { one: 'A word to the sender', other: 'A word to the senders' }),
  example: 'Please send it in colour',
  hint: 'Optional. People who sent theirs by a link see it on the page they sent it from.',
  refuse: (number: number) => `Refuse ${photos(number)}`,
};
