/** Controls, which can move the cursor or worse, line breaks of Unicode, and what turns the direction of text. */
const UNSAFE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** A name from elsewhere, as it may be printed: what a terminal would act upon is written as its code. */
export function safeForTerminal(text: string): string {
  return text.replace(UNSAFE, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}
