/** Imports inside a room are relative, across rooms they go by alias: so a room can be moved or packed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { expect, test } from 'vitest';
import { OUTSIDE, ZONES } from './import-zones';

/** A room within a room is one of its own; what draws the gallery stands in the room of all components. */
const ROOMS = [
  ...ZONES.map(({ folder }) => folder).filter((folder) => folder !== 'components/gallery'),
  ...OUTSIDE,
];
const roomOf = (path: string) =>
  ROOMS.filter((room) => path.startsWith(`${room}/`)).sort((one, other) => other.length - one.length)[0];

const IMPORT =
  /(?:\bfrom|\bimport|\bimport\(|\bvi\.(?:mock|doMock|importActual)(?:<[^(]*>)?\()\s*'((?:@\/|\.)[^'\n]*)'/g;
const ENDINGS = ['', '.ts', '.tsx', '.js', '/index.ts'];

const files = ['lib', 'components', 'app', 'package', ...OUTSIDE].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((path) => `${top}/${path}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('node_modules')),
);

function isStyled(file: string, path: string): boolean {
  const base = path.startsWith('@/') ? path.slice(2) : posix.join(dirname(file), path);
  const target =
    ENDINGS.map((ending) => base + ending).find((one) => /\.\w+$/.test(one) && existsSync(one)) ?? base;
  // A style sheet is no code of a room.
  if (!/\.(tsx?|js)$/.test(target)) return true;
  return (roomOf(file) === roomOf(target)) === !path.startsWith('@/');
}

test('imports inside a room are relative, and across rooms by alias', () => {
  const wrong = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORT)]
      .map(([, path = '']) => path)
      .filter((path) => !isStyled(file, path))
      .map((path) => `${file}: ${path}`),
  );
  expect(wrong).toEqual([]);
});
