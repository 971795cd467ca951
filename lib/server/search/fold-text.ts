/** Marks above and below Latin, Greek and Cyrillic letters; those of other scripts are letters in their own right. */
const ACCENTS = /[\u0300-\u036f]+/g;
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

/** A text as it is compared: lower case, without accents. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(ACCENTS, '').toLocaleLowerCase('en');
}
