/** No text for people stands in a page, a component or an engine: it all comes from the catalogue (ARCHITECTURE.md, Words). */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findLiterals } from './testing/find-literals';

/** Examples are read by developers, and decoders speak to nobody else. */
const FOR_DEVELOPERS = /\.test\.|\.security\.|\/(?:testing|examples|convert)\//;

const files = ['app', 'components', 'lib/browser']
  .flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => `${root}/${path}`),
  )
  .filter((path) => /\.tsx?$/.test(path) && !FOR_DEVELOPERS.test(path));

test('no page, no component and no engine has a sentence of its own', () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((path) =>
    findLiterals(path, readFileSync(path, 'utf8')).map(
      ({ line, where, text }) => `${path}:${line} (${where}): ${text}`,
    ),
  );
  expect(found).toEqual([]);
});

describe('a text is found', () => {
  test.each([
    ['in JSX', '<p>Hello there</p>', 'JSX'],
    ['in a choice', '<p>{isDone ? <b /> : "Still busy"}</p>', 'JSX'],
    ['in a condition', '<p>{isDone && `all done`}</p>', 'JSX'],
    ['put together', '<p>{"and " + name}</p>', 'JSX'],
    ['as an aria-label', '<button aria-label="Close" />', 'aria-label'],
    ['as a title', '<button title={isOpen ? "Close" : label} />', 'title'],
    ['as an alternative text', '<img alt={`Photo ` + name} />', 'alt'],
    ['as a placeholder', '<input placeholder="Search" />', 'placeholder'],
    ['as a label of a component', '<Field label="Name" />', 'label'],
    ['in metadata', 'export const metadata = { title: "Sign in" };', 'title'],
    ['as the title of the document', 'document.title = percent + " of all";', 'title'],
    ['that is announced', 'announce("Saved")', 'announce'],
    ['in a toast', 'toast(isDone ? "Saved" : text.failed)', 'toast'],
    ['that is kept in a state', 'setProblem("Fill in a field.")', 'sentence'],
    ['in a constant', 'const UNREACHABLE = "The server is away.";', 'sentence'],
    ['in a table', 'const NAMES = { all: "All photos" };', 'sentence'],
  ])('%s', (_, source, where) => {
    expect(findLiterals('a.tsx', source)).toMatchObject([{ line: 1, where }]);
  });
});

test.each([
  ['<p className="text-sm font-medium">{text.done}</p>'],
  ['<p>{count} × 3 · {name}</p>'],
  ['<li data-state="done" key={`row ` + id} />'],
  ['throw new Error("Draw this below a provider.");'],
  ['class A extends Error { constructor() { super("Nobody of ours answered."); } }'],
  ['import { a } from "Some module with words";'],
  ['const kind: "Some type" = value as never;'],
  ['if (event.key === "Escape") close();'],
])('nobody reads anything in %s', (source) => {
  expect(findLiterals('a.tsx', source)).toEqual([]);
});
