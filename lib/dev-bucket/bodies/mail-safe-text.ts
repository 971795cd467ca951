/**
 * Text beyond ASCII in a header that holds ASCII alone, as S3 keeps user metadata: encoded words (RFC 2047) are decoded before
 * they are stored and written when they are given back. https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingMetadata.html
 *
 *     Füße  =>  =?UTF-8?B?RsO8w59l?=
 */

/** Bytes that a word of at most 75 characters holds in base64. */
const WORD_BYTES = 45;
const ASCII = /^[\t\x20-\x7e]*$/;
const WORD = String.raw`=\?([^\s?]+)\?([bBqQ])\?([^\s?]*)\?=`;
/** The space between two words is none of the text. */
const WORDS = new RegExp(`${WORD}(?:\\s+(?=${WORD.replaceAll('(', '(?:')}))?`, 'g');

/** Text as it may stand in a header; ASCII as it is. */
export function encodeMailSafe(text: string): string {
  if (ASCII.test(text)) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  return [...words, word].map((one) => `=?UTF-8?B?${Buffer.from(one).toString('base64')}?=`).join(' ');
}

/** The text a header stands for; a word that cannot be read stays as it is. */
export function decodeMailSafe(header: string): string {
  return header.replace(WORDS, (whole: string, charset: string, encoding: string, content: string) => {
    const bytes = encoding.toLowerCase() === 'b' ? Buffer.from(content, 'base64') : bytesOfQuoted(content);
    try {
      return new TextDecoder(charset, { fatal: true }).decode(bytes);
    } catch {
      return whole;
    }
  });
}

function bytesOfQuoted(content: string): Buffer {
  const text = content
    .replaceAll('_', ' ')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
