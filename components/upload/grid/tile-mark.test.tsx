import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { UploadItem } from '@/lib/browser/upload';
import { EnglishTexts } from '../../text/testing/english-texts';
import { TileMark } from './tile-mark';

const item = {
  id: '1',
  name: '1.jpg',
  folder: '',
  sourceBytes: 10,
  previewUrl: null,
  isPaused: false,
  isKept: true,
  duplicateOf: null,
  status: 'preparing',
  progress: 0.5,
} as unknown as UploadItem;

const draw = (hasPicture: boolean) =>
  renderToStaticMarkup(
    <EnglishTexts>
      <TileMark item={item} isLarge hasPicture={hasPicture} />
    </EnglishTexts>,
  );

it('darkens a picture below the ring of progress, and no empty tile', () => {
  expect(draw(true)).toContain('bg-black/20');
  expect(draw(false)).toContain('<svg');
  expect(draw(false)).not.toContain('bg-black/20');
});
