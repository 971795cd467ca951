/** Pages are also read from right to left: classes name where reading begins and ends (`ms-2`, `start-0`), not the sides of a screen. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** They place things that are the same in every language: a picture and its corners, a pointer. */
const OF_PICTURES = new Set([
  'components/upload/photo/crop-frame.tsx',
  'components/gallery/albums/carry-layer.tsx',
]);

const PHYSICAL =
  /(?<![\w-])(?:[a-z-]+:)*-?(?:(?:m|p|scroll-m|scroll-p)[lr]-[\w.[\]()%-]+|(?:left|right)-(?:\d|\[|\(|full|auto|px)[\w.[\]()%/-]*|(?:text|float|clear|object|bg)-(?:left|right)(?![\w-])|(?:border|rounded)-(?:[lr]|[tb][lr])(?![\w])[\w.[\]-]*|space-x-[\w.]+|bg-(?:linear|gradient)-to-[lr])(?![\w-])/g;

/** Has a counterpart for the other direction beside it. */
const PAIRED = /\borigin-left\b(?!.*\brtl:origin-right\b)/;

const files = ['app', 'components', 'package']
  .flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => `${root}/${path}`),
  )
  .filter((path) => path.endsWith('.tsx') && !path.includes('.test.') && !OF_PICTURES.has(path));

const findPhysical = (line: string) => [...(line.match(PHYSICAL) ?? []), ...(line.match(PAIRED) ?? [])];

test('no class names the left or the right side', () => {
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, at) => findPhysical(line).map((name) => `${path}:${at + 1}: ${name}`)),
  );
  expect(found).toEqual([]);
});

test.each([
  'mr-2',
  '-ml-1',
  'sm:pl-6',
  'left-0',
  'right-1/2',
  'text-left',
  'rounded-l',
  'rounded-tr-lg',
  'border-r',
  'space-x-2',
  'hover:pr-[3px]',
  'origin-left',
])('%s is found', (name) => {
  expect(findPhysical(`className="flex ${name} gap-2"`)).toEqual([name]);
});

test.each([
  'ms-2',
  'start-0',
  'text-start',
  'rounded-s',
  'rounded-lg',
  'border-line',
  'inset-x-2',
  'origin-left rtl:origin-right',
])('%s is none', (name) => {
  expect(findPhysical(`className="${name} flex"`)).toEqual([]);
});
