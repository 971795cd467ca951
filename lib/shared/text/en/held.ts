import { formats } from './formats';
import { photos } from './photos';

/** Refusing photos that wait for approval, with a word to their senders. */
export const heldText = {
  title: (number: number) => formats.plural(number, { one: 'Refuse this photo?', other: 'Refuse # photos?' }),
  word: (number: number) =>
    formats.plural(number, { one: 'Message to the sender', other: 'Message to the senders' }),
  example: 'Please send it in colour',
  hint: 'Optional. Guests see it on the page they sent the photo from.',
  refuse: (number: number) => `Refuse ${photos(number)}`,
};
