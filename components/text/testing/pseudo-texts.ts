import { ENGLISH } from './english-texts';

/** Every value of the catalogue in brackets, its functions too, so that a page shows what does not come from it. */
export function toPseudo<Text>(text: Text): Text {
  if (typeof text === 'string') return `[${text}]` as Text;
  if (Array.isArray(text)) return text.map(toPseudo) as Text;
  if (typeof text === 'function') {
    return ((...args: unknown[]) => {
      const result: unknown = text(...args.map(withPseudoWords));
      return result instanceof Promise ? result : toPseudo(result);
    }) as Text;
  }
  if (typeof text !== 'object' || text === null || '$$typeof' in text) return text;
  return Object.fromEntries(Object.entries(text).map(([key, value]) => [key, toPseudo(value)])) as Text;
}

/** A function that draws words of the sentence, such as a link. */
function withPseudoWords(argument: unknown): unknown {
  return typeof argument === 'function'
    ? (...words: unknown[]) => argument(...words.map(toPseudo))
    : argument;
}

export const PSEUDO = toPseudo(ENGLISH);

/** Attributes that people read or hear. */
const READ_ALOUD = /\s(?:aria-label|aria-valuetext|title|alt|placeholder)="([^"]*)"/g;

/** Words of a page that are not in brackets; names of file types and keys are the same in every language. */
export function findOutside(html: string): readonly string[] {
  const texts = html
    .replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '')
    .split(/<[^>]*>/)
    .concat([...html.matchAll(READ_ALOUD)].map(([, value = '']) => value));
  return texts
    .map((text) => withoutBrackets(text.replace(/&\w+;|&#x?[\da-f]+;/gi, ' ')).trim())
    .filter((text) => /\p{L}/u.test(text) && !/^(?:JPEG|PNG|WebP|GIF|AVIF|[a-z?])$/.test(text));
}

function withoutBrackets(text: string): string {
  const inner = text.replace(/\[[^[\]]*\]/g, '');
  return inner === text ? text : withoutBrackets(inner);
}
