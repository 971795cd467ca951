import { foldText, holdsWords } from '@/lib/shared/gallery/fold-text';
import { FIELD, type FieldFinder } from '@/lib/shared/keys/row/create-field-finder';
import { readBase64Url } from '@/lib/shared/keys/text/base64url';
import { textOfField } from './text-of-field';

/** More than the texts of any key take; keys have at most 1,024 bytes. */
const ROOM = 2_048;
const NEW_LINE = 0x0a;
const DASH = 0x2d;
/** ASCII in lower case. */
const LOWER = Uint8Array.from({ length: 128 }, (_, code) =>
  String.fromCharCode(code).toLowerCase().charCodeAt(0),
);

/** Whether every word is in name, description or tags of the row whose fields were found. */
export type WordFinder = (key: string, fields: FieldFinder) => boolean;

/**
 * Creates a finder of folded words. Texts of ASCII, nearly all there are, are compared as bytes; for those folding is lower case
 * and nothing else.
 */
export function createWordFinder(words: readonly string[]): WordFinder {
  if (words.length === 0) return () => true;
  const needles = words.map((word) => Buffer.from(word, 'utf8'));
  const bytes = new Uint8Array(ROOM);
  return (key, fields) => {
    const length = readTexts(key, fields, bytes);
    if (length < 0) return holdsWords(foldText(textsOf(key, fields).join('\n')), words);
    // A word that is not ASCII has bytes that are not, and is found nowhere.
    return needles.every((needle) => holdsBytes(bytes, length, needle));
  };
}

/** Fills in name, description and tags in lower case, a line each; -1 where one of them is not plain ASCII. */
function readTexts(key: string, fields: FieldFinder, bytes: Uint8Array): number {
  if (key.length > ROOM) return -1;
  let at = 0;
  for (let field: number = FIELD.name; field < fields.count; field += 1) {
    if (field === FIELD.slug) continue;
    const start = fields.startOf(field);
    const end = fields.endOf(field);
    const isAbsent = end - start === 1 && key.charCodeAt(start) === DASH;
    const next = isAbsent ? at : readBase64Url(key, start, end, bytes, at);
    if (next < 0) return -1;
    for (; at < next; at += 1) {
      const lower = LOWER[bytes[at] ?? 0];
      if (lower === undefined) return -1;
      bytes[at] = lower;
    }
    bytes[at] = NEW_LINE;
    at += 1;
  }
  return at;
}

function textsOf(key: string, fields: FieldFinder): readonly string[] {
  const texts = [textOfField(fields.text(key, FIELD.name)), textOfField(fields.text(key, FIELD.alt))];
  for (let field = FIELD.firstTag; field < fields.count; field += 1)
    texts.push(textOfField(fields.text(key, field)));
  return texts;
}

function holdsBytes(bytes: Uint8Array, length: number, needle: Uint8Array): boolean {
  const first = needle[0];
  for (let at = 0; at <= length - needle.length; at += 1) {
    if (bytes[at] !== first) continue;
    let same = 1;
    while (same < needle.length && bytes[at + same] === needle[same]) same += 1;
    if (same === needle.length) return true;
  }
  return false;
}
