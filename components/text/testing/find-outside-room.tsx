/** Draws a room with each value of the catalogue in brackets: a word without brackets stands somewhere else. */
import { type ReactNode, Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect } from 'vitest';
import type { Gallery as GalleryEngine } from '@/lib/browser/gallery/gallery';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { ImageItem } from '@/lib/shared/wire';
import { RightsContext, rightsOf } from '../../gallery/use-rights';
import { TestHost } from '../../host/testing/test-host';
import { TextProvider } from '../text-provider';
import { findOutside, PSEUDO } from './pseudo-texts';

export const NOW = Date.parse('2026-01-01T12:00:00Z');

/** For handlers that no test calls. */
export const nothing = () => undefined;

/** An object with these fields, whose every other field is a method that does nothing. */
export const methods = <Type,>(fields: object = {}) =>
  new Proxy(fields, { get: (own, name) => Reflect.get(own, name) ?? nothing }) as Type;

/** The words of people have no letters here, so that all letters are ours. */
export const IMAGE: ImageItem = {
  id: createImageId(NOW),
  state: 'private',
  name: '1.2',
  alt: '',
  tags: ['3'],
  type: 'image/jpeg',
  width: 4_000,
  height: 3_000,
  sizeBytes: 5_000_000,
  thumbhash: '',
  uploadedAt: '2026-01-01T00:00:00.000Z',
  thumbUrl: '/4',
  url: '/5',
};

export const gallery = methods<GalleryEngine>({
  purgeText: '[6]',
  getSnapshot: () => ({ list: { blocks: [] } }),
  drafts: methods({ textsOf: () => ({ name: '7', alt: '', tags: '' }) }),
});
export const ROLES = ['viewer', 'editor', 'admin'] as const;

/** The words that people with a role see or hear in these parts and that do not come from the catalogue. */
export function findOutsideRoom(
  children: ReactNode,
  role: (typeof ROLES)[number] = 'admin',
): readonly string[] {
  const html = renderToStaticMarkup(
    <TextProvider text={PSEUDO}>
      <RightsContext value={rightsOf(role)}>
        <TestHost>
          <Suspense>{children}</Suspense>
        </TestHost>
      </RightsContext>
    </TextProvider>,
  );
  expect(html).toContain('[');
  return findOutside(html);
}
