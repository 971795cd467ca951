import { readingKey } from './reading-key';

/** A key, as its event tells of it. */
type KeyFacts = Readonly<{ key: string; code: string; shiftKey: boolean; target: EventTarget | null }>;

/** Keys of another script, by their place on the keyboard. */
const PLACES: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Slash: ['/', '?'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Digit3: ['3', '#'],
};

/**
 * The letter or sign that a key stands for as a shortcut: letters in lower case, so that Caps Lock is no other key; `i` for both of the
 * Turkish ones; and where a keyboard writes another script, such as Arabic or Japanese kana, the sign of a Latin one in that place. Other keys
 * as `readingKey` has them.
 */
export function shortcutKey(event: KeyFacts): string {
  const { code, shiftKey } = event;
  const key = readingKey(event);
  if (key === 'ı' || key === 'İ') return 'i';
  if (key.length === 1 && key <= '~') return key.toLowerCase();
  // One key of Arabic keyboards writes two letters. Accented Latin letters are keys of their own.
  if (key === '' || key.length > 2 || /[\0-~]|\p{Script=Latin}/u.test(key)) return key;
  const place = PLACES[code];
  if (place) return place[shiftKey ? 1 : 0];
  const [, letter = '', digit = ''] = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code) ?? [];
  return letter.toLowerCase() || digit || key;
}
