/**
 * Marks that people leave out when they type: above and below Latin, Greek and Cyrillic letters, vowels and hamza of Arabic, and the dash
 * that stretches its words. Marks of other scripts make other letters: the dots of か and が, the vowels of Hindi, the tones of Thai.
 */
const MARKS = /[\u0300-\u036f\u0640\u064b-\u0655\u0670]+/g;
/** Letters that no mark is part of, as keyboards without them write them. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ł: 'l', ø: 'o', đ: 'd', ħ: 'h', ŧ: 't', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' },
  ...{ ς: 'σ', ى: 'ي', ة: 'ه', ٱ: 'ا' },
};
const OTHER_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');
/** Arabic and Persian digits. */
const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
/** Then there is nothing to fold but capitals. */
const PLAIN = /^[\n -~]*$/;

/** True when every one of the folded words is in a folded text. */
export function holdsWords(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

/** The words of a text as they are compared. */
export function foldWords(text: string): readonly string[] {
  return foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/**
 * A text as search, suggestions and orders compare it: lower case, without accents, with one form of each letter and digit (`ı` and `İ` are
 * `i`, `ＩＭＧ１` is `img1`). The same in every language, so that everybody finds the same.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(OTHER_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .replace(OTHER_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}
