/** The things that documents name exist: files, folders, links between documents and their headings, npm scripts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOMS = ['app', 'bench', 'components', 'docs', 'e2e', 'lib', 'public', 'testing'];
const ROOT_FILES = readdirSync('.').filter((name) => !name.startsWith('.'));
const FILES = [
  ...ROOT_FILES,
  ...ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((path) => `${room}/${path}`),
  ),
];
const NAMES = new Set(FILES.map((path) => basename(path)));
const SCRIPTS = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
const DOCUMENTS = FILES.filter((path) => path.endsWith('.md') && !path.includes('node_modules'));

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[`*_]/g, '')
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');

function headingsOf(document: string): Set<string> {
  const text = readFileSync(document, 'utf8');
  return new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)));
}

function isThere(path: string): boolean {
  const pattern = new RegExp(
    `^${path
      .replace(/\/$/, '')
      .replaceAll(/[.[\]]/g, '\\$&')
      .replaceAll('*', '[^/]*')}$`,
  );
  return FILES.some((file) => pattern.test(file));
}

test.each(DOCUMENTS)('%s names nothing that is not there', (document) => {
  const text = readFileSync(document, 'utf8');
  const missing: string[] = [];
  for (const [, target = ''] of text.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [path = '', anchor] = target.split('#');
    const file = path === '' ? document : join(dirname(document), path);
    if (!existsSync(file)) missing.push(target);
    else if (anchor !== undefined && !headingsOf(file).has(anchor)) missing.push(target);
  }
  for (const [, code = ''] of text.matchAll(/`([^`\n]+)`/g)) {
    const isPath =
      /^[\w@*.()[\]-]+(\/[\w@*.()[\]-]+)*\/?$/.test(code) && ROOMS.includes(code.split('/', 1)[0] ?? '');
    if (isPath && code.includes('/') && !isThere(code)) missing.push(code);
    if (/^[\w.-]+\.tsx?$/.test(code) && !NAMES.has(code)) missing.push(code);
  }
  for (const [, script = ''] of text.matchAll(/npm run ([a-z0-9:-]+)/g)) {
    if (!SCRIPTS.includes(script)) missing.push(`npm run ${script}`);
  }
  expect(missing).toEqual([]);
});
