import { expect, test } from 'vitest';
import { chooseViews } from './choose-views';

test('without arguments every engine, size, theme and language is looked at', () => {
  const { views, isMeant } = chooseViews([]);
  const all = (pick: (view: (typeof views)[number]) => string) => new Set(views.map(pick));
  expect(all(({ browser }) => browser)).toEqual(new Set(['chromium', 'firefox', 'webkit']));
  expect(all(({ size }) => size)).toEqual(new Set(['desktop', 'phone']));
  expect(all(({ colours }) => colours)).toEqual(new Set(['dark', 'forced', 'light']));
  expect(all(({ language }) => language)).toEqual(new Set(['ar', 'de', 'en', 'ja']));
  expect(isMeant('viewer', 'gallery')).toBe(true);
});

test('arguments narrow it, and a state is meant by how its name begins or by its group', () => {
  const { views, isMeant } = chooseViews([
    '--browser',
    'firefox,webkit',
    '--locale',
    'ar',
    '--state',
    'viewer,albums',
  ]);
  expect(views.map(({ browser, language }) => `${browser} ${language}`)).toEqual(['firefox ar', 'webkit ar']);
  expect(isMeant('viewer-details', 'gallery')).toBe(true);
  expect(isMeant('wall', 'albums')).toBe(true);
  expect(isMeant('gallery', 'gallery')).toBe(false);
});

test.each([
  ['--browser', 'lynx'],
  ['--colour', 'light'],
])('%s %s is refused', (...args) => {
  expect(() => chooseViews(args)).toThrow();
});
