import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ownProperties } from './own-tokens';

const globals = readFileSync('app/globals.css', 'utf8');

test('no key of the theme is called as a token: with the prefix of both it would be its own value, which is none', () => {
  const [theme = ''] = /@theme[^{]*\{[^}]*\}/.exec(globals) ?? [];
  const keys = [...theme.matchAll(/(--[a-z-]+)\s*:/g)].map(([, name]) => name);
  expect(keys.length).toBeGreaterThan(10);
  const tokens = ownProperties(globals);
  expect(keys.filter((name) => name !== undefined && tokens.includes(name))).toEqual([]);
});

test('the mark by which our styles are known is a token', () => {
  const [, mark = ''] =
    /STYLES_MARK = '--sluice-([a-z-]+)'/.exec(readFileSync('components/setup/setup-notices.tsx', 'utf8')) ??
    [];
  expect(ownProperties(globals)).toContain(`--${mark}`);
});
