/**
 * No sentence of a comment or a document begins with a bare "What", "Who" or "Of": a reader has to come to its end to see what it is
 * about. "The limits of an upload." says so at once. Real questions may begin as they like.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'oxc-parser';
import { expect, test } from 'vitest';

const BARE = /^(?:What|Whatever|Which|Who|Whoever|Whom|Whose|Of)\b/;

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

const bareCommentsOf = (path: string) =>
  commentsOf(path, readFileSync(path, 'utf8')).flatMap((comment) =>
    findBare(comment).map((sentence) => `${path}: ${sentence}`),
  );

/** The sentences of a document: paragraphs, list items and cells, without code and headings. */
function proseOf(document: string): readonly string[] {
  return document
    .replace(/^```[\s\S]*?^```|^#.*$/gm, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-*|#>]|\d+\.))|\|/)
    .map((part) => part.replace(/^[\s#>*-]+|^\s*\d+\.\s/g, '').replace(/\*\*/g, ''));
}

const filesOf = (root: string, ending: RegExp) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => `${root}/${path}`)
    .filter((path) => ending.test(path) && !/node_modules|\.next|\.generated\./.test(path));

test.each(['app', 'bench', 'components', 'e2e', 'examples', 'lib', 'testing'])(
  'no comment in %s begins a sentence with a bare question word',
  (root) => {
    expect(filesOf(root, /\.(?:tsx?|mjs|js)$/).flatMap(bareCommentsOf)).toEqual([]);
  },
);

test('no comment of a file at the root begins so either', () => {
  const files = readdirSync('.').filter((path) => /\.(?:tsx?|mjs|js)$/.test(path));
  expect(files).toContain('sluice.config.ts');
  expect(files.flatMap(bareCommentsOf)).toEqual([]);
});

test('no document begins a sentence with a bare question word', () => {
  const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'];
  const found = [...documents, ...filesOf('docs', /\.md$/)].flatMap((path) =>
    proseOf(readFileSync(path, 'utf8')).flatMap((part) =>
      findBare(part).map((sentence) => `${path}: ${sentence}`),
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
])('%j: %i', (source, count) => {
  expect(commentsOf('a.ts', source).flatMap(findBare)).toHaveLength(count);
});
