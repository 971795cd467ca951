import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { galleryText } from '@/lib/shared/text/en/gallery';
import { TestHost } from '../host/testing/test-host';
import { EnglishTexts } from '../text/testing/english-texts';
import { GalleryEmpty } from './gallery-empty';

const draw = (state: 'all' | 'trash', isSearch = false) =>
  renderToStaticMarkup(
    <TestHost>
      <EnglishTexts>
        <GalleryEmpty state={state} isSearch={isSearch} />
      </EnglishTexts>
    </TestHost>,
  );

it('leads from a gallery without photos to where they are sent from, and from nowhere else', () => {
  expect(draw('all')).toContain(galleryText.uploadPhotos);
  expect(draw('trash')).not.toContain(galleryText.uploadPhotos);
  expect(draw('all', true)).not.toContain(galleryText.uploadPhotos);
  expect(draw('all', true)).toContain(galleryText.nothingMatches);
});
