import { expect, test } from 'vitest';
import { APP_ICONS } from '../app-icon/app-icons';
import { composeManifest, type ManifestOptions } from './compose-manifest';

const OPTIONS: ManifestOptions = {
  brand: { name: 'Sluice', icon: null },
  description: 'Upload photos.',
  language: 'en',
  canvas: '#f9fbfc',
  isShareTarget: true,
};

test('an installed app opens the upload page in a window of its own, under the name of its owner', () => {
  expect(composeManifest(OPTIONS)).toMatchObject({
    ...{ id: '/', start_url: '/', scope: '/', display: 'standalone' },
    ...{ name: 'Sluice', short_name: 'Sluice', lang: 'en' },
    ...{ background_color: '#f9fbfc', theme_color: '#f9fbfc' },
  });
});

test.each([
  ['Wedding of Ana & Zoë', 'Wedding of'],
  ['Twelve chars', 'Twelve chars'],
  ['Hochzeitsgesellschaft', 'Hochzeitsges'],
  ['写真写真写真写真写真写真写真', '写真写真写真写真写真写真'],
])('%s is called %s below its icon', (name, short) => {
  expect(composeManifest({ ...OPTIONS, brand: { name, icon: null } }).short_name).toBe(short);
});

test('the icons that Chromium asks for are there, and one that a system may cut', () => {
  const { icons } = composeManifest(OPTIONS);
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  const files = APP_ICONS.map(({ file }) => `/app-icon/${file}`);
  for (const { src } of icons) expect(files).toContain(src);
});

test.each([
  ['/icon.png', 'image/png'],
  ['/brand/icon.SVG', 'image/svg+xml'],
  ['/icon', 'image/png'],
])("the host's own picture %s takes the place of ours", (icon, type) => {
  expect(composeManifest({ ...OPTIONS, brand: { name: 'Ana', icon } }).icons).toEqual([
    { src: icon, sizes: 'any', type, purpose: 'any' },
  ]);
});

test('photos are shared with it by a form of files, and not at all where the site does not want it', () => {
  expect(composeManifest(OPTIONS).share_target).toMatchObject({
    action: '/share-target/photos',
    method: 'POST',
    enctype: 'multipart/form-data',
    params: { files: [{ name: 'photos' }] },
  });
  expect(composeManifest({ ...OPTIONS, isShareTarget: false })).not.toHaveProperty('share_target');
});
