import { ENGLISH } from '@/lib/shared/text/en/english';
import { LANGUAGES } from '@/lib/shared/text/languages';
import { toPseudo } from './to-pseudo';

const NAMES: ReadonlySet<string> = new Set(Object.values(LANGUAGES).map(({ name }) => name));

export const PSEUDO = toPseudo(ENGLISH);

/** Attributes that people read or hear. */
const READ_ALOUD = /\s(?:aria-label|aria-valuetext|title|alt|placeholder)="([^"]*)"/g;

/** Words of a page that are not in brackets; names of file types, keys and languages are the same in every language. */
export function findOutside(html: string): readonly string[] {
  const texts = html
    .replace(/<(style|script)[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '')
    .split(/<[^>]*>/)
    .concat([...html.matchAll(READ_ALOUD)].map(([, value = '']) => value));
  return texts
    .map((text) => withoutBrackets(text.replace(/&\w+;|&#x?[\da-f]+;/gi, ' ')).trim())
    .filter(
      (text) => /\p{L}/u.test(text) && !/^(?:JPEG|PNG|WebP|GIF|AVIF|[a-z?])$/.test(text) && !NAMES.has(text),
    );
}

function withoutBrackets(text: string): string {
  const inner = text.replace(/\[[^[\]]*\]/g, '');
  return inner === text ? text : withoutBrackets(inner);
}
