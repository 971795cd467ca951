/**
 * No sentence of a comment or a document begins with a bare "What", "Who", "Of" or "Everything that": a reader has to come to its end to
 * see what it is about. "The limits of an upload." says so at once. Real questions may begin as they like. And no comment or document
 * has a word that the field has a plainer one for: a function returns, a link expires, a repair fixes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

const BARE =
  /^(?:(?:What|Whatever|Which|Whichever|Who|Whoever|Whom|Whose|Of)\b|(?:(?:Every|No)(?:thing|body|one)|Anything) (?:that|who|which)\b|All (?:that|who)\b)/;

/** Words that are not used, each with the one that is. An address on the network answers; a function returns. */
const WORDS: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bwhoever\b/i, 'anyone who, or the one that is meant'],
  [/\bgo(?:es)? on\b/i, 'continues, resumes'],
  [/\bmend(?:s|ed|ing)?\b/i, 'fixes'],
  [/\bfor good\b/i, 'permanently'],
  [/\bwords? of our own\b/i, 'our own words'],
  [/\b(?:links?|tickets?|grants?) ends?\b/i, 'expires'],
  [/(?:;|,|, and| and) answers (?!every|itself|as |with |are |`)/, 'returns'],
  [/\bmust answer\b/, 'must return'],
];

/** Sentences of plain text that begin so and ask nothing. A sentence ends before a capital, a paragraph with a blank line. */
function findBare(text: string): readonly string[] {
  return text
    .split(/(?<=[.:!?])\s+(?=[A-Z`“"(])|\n\s*\n/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => BARE.test(sentence) && !sentence.endsWith('?'));
}

/** The comments of a source, each without its marks; lines that follow one another are one comment. */
function commentsOf(path: string, source: string): readonly string[] {
  const texts: string[] = [];
  let lineEnd = -1;
  for (const { type, value, start, end } of parseSync(path, source).comments) {
    const isNextLine = type === 'Line' && lineEnd >= 0 && /^\s*$/.test(source.slice(lineEnd, start));
    if (isNextLine) texts.push(`${texts.pop()}\n${value}`);
    else texts.push(value.replace(/^\s*\*+ ?/gm, ''));
    lineEnd = type === 'Line' ? end : -1;
  }
  return texts;
}

/** The words of a text that have a plainer one, each with that. */
const findWords = (text: string): readonly string[] =>
  WORDS.flatMap(([pattern, instead]) => {
    const [word] = pattern.exec(text.replace(/\s+/g, ' ')) ?? [];
    return word === undefined ? [] : [`${word}: ${instead}`];
  });

const complaintsOf = (text: string) => [...findBare(text), ...findWords(text)];

const complaintsOfSource = (path: string) =>
  commentsOf(path, readFileSync(path, 'utf8')).flatMap((comment) =>
    complaintsOf(comment).map((complaint) => `${path}: ${complaint}`),
  );

/** The sentences of a document: paragraphs, list items and cells, without code, headings and the figures of the benchmarks. */
function proseOf(document: string): readonly string[] {
  return document
    .replace(/^```[\s\S]*?^```|^#.*$|<!-- bench -->[\s\S]*?<!-- \/bench -->/gm, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-*|#>]|\d+\.))|\|/)
    .map((part) => part.replace(/^[\s#>*-]+|^\s*\d+\.\s/g, '').replace(/\*\*/g, ''));
}

const filesOf = (root: string, ending: RegExp) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => `${root}/${path}`)
    .filter((path) => ending.test(path) && !/node_modules|\.next|\.generated\.|docs\/blocks/.test(path));

test.each(['app', 'bench', 'components', 'e2e', 'examples', 'lib', 'package', 'testing'])(
  'no comment in %s begins a sentence with a bare question word or has a word of its own',
  (root) => {
    expect(filesOf(root, /\.(?:tsx?|mjs|js)$/).flatMap(complaintsOfSource)).toEqual([]);
  },
);

test('no comment of a file at the root does either', () => {
  const files = readdirSync('.').filter((path) => /\.(?:tsx?|mjs|js)$/.test(path));
  expect(files).toContain('sluice.config.ts');
  expect(files.flatMap(complaintsOfSource)).toEqual([]);
});

test('no document does either', () => {
  const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'];
  const found = [...documents, ...filesOf('docs', /\.md$/)].flatMap((path) =>
    proseOf(readFileSync(path, 'utf8')).flatMap((part) =>
      complaintsOf(part).map((complaint) => `${path}: ${complaint}`),
    ),
  );
  expect(found).toEqual([]);
});

test.each([
  ['// What a file is held to.', 1],
  ['/** Says who. Whose it is. */', 1],
  ['/**\n * The limits.\n * Of those the lowest counts.\n */', 1],
  ['// Which of them?', 0],
  ['const text = "What is it.";', 0],
  ['// It says what is wrong.', 0],
  ['// Everything that is known.', 1],
  ['/** Everybody who may call. Any value. */', 1],
  ['/** Nothing is known of it. Everything else is. */', 0],
  ['// Puts it on the list; answers its id.', 1],
  ['// It reads them and answers the last.', 1],
  ['// A server that takes connections and never answers.', 0],
  ['/** Until the link ends, for\n * whoever has it. */', 2],
  ['// The session list ends here.', 0],
])('%j: %i', (source, count) => {
  expect(commentsOf('a.ts', source).flatMap(complaintsOf)).toHaveLength(count);
});
