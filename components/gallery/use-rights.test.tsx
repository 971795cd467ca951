/** The buttons that each role is offered: one that the server would refuse is not there. */
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Gallery } from '@/lib/browser/gallery';
import type { GalleryState } from '@/lib/shared/gallery/gallery-state';
import { ROLES, type Role } from '@/lib/shared/roles';
import type { ImageItem } from '@/lib/shared/wire';
import { EnglishTexts } from '../text/testing/english-texts';
import { BulkTools } from './bulk/bulk-tools';
import { RightsContext, rightsOf } from './use-rights';
import { ViewerActions } from './viewer/viewer-actions';
import { ViewerDetails } from './viewer/viewer-details';
import { viewerActOf, viewerKeysOf } from './viewer/viewer-keys';

const gallery = {} as Gallery;
const imageIn = (state: ImageItem['state']): ImageItem => ({
  id: 'fffe645cb0d3-8000-8000-8000-000000000000',
  state,
  name: 'sea.jpg',
  alt: 'The sea',
  tags: ['summer'],
  type: 'image/jpeg',
  width: 4,
  height: 3,
  sizeBytes: 10,
  thumbhash: '',
  uploadedAt: '2026-01-01T00:00:00.000Z',
  thumbUrl: '/thumb',
  url: '/media/a/sea.jpg',
});

function buttonsFor(role: Role, element: React.ReactNode): readonly string[] {
  const html = renderToStaticMarkup(
    <EnglishTexts>
      <RightsContext value={rightsOf(role)}>{element}</RightsContext>
    </EnglishTexts>,
  );
  return [...html.matchAll(/<button.*?<\/button>/gs)].map(([one]) => one.replace(/<[^>]*>/g, ''));
}

const OPEN = {
  private: ['Albums', 'Publish', 'Move to trash'],
  public: ['Albums', 'Make private', 'Move to trash'],
} as const;

test.each<[Role, 'private' | 'public' | 'held' | 'trash', readonly string[]]>([
  ['viewer', 'held', []],
  ['editor', 'held', ['Accept', 'Publish', 'Refuse', 'Refuse with a message']],
  ['viewer', 'private', []],
  ['viewer', 'public', []],
  ['viewer', 'trash', []],
  ['editor', 'private', OPEN.private],
  ['editor', 'public', OPEN.public],
  ['editor', 'trash', ['Restore']],
  ['admin', 'private', ['Share', ...OPEN.private]],
  ['admin', 'public', ['Share', ...OPEN.public]],
  ['admin', 'trash', ['Restore', 'Delete permanently']],
])('%s, over an open photo that is %s, sees %j', (role, state, expected) => {
  const actions = (
    <ViewerActions
      gallery={gallery}
      image={imageIn(state)}
      onShare={() => {}}
      onAlbums={() => {}}
      onRefuse={() => {}}
    />
  );
  expect(buttonsFor(role, actions)).toEqual(expected);
});

test.each<[Role, GalleryState, readonly string[]]>([
  ['viewer', 'held', ['Download']],
  [
    'editor',
    'held',
    ['Accept', 'Publish', 'Edit', 'Date taken', 'Download', 'Refuse', 'Refuse with a message'],
  ],
  ['viewer', 'all', ['Copy links', 'Download']],
  ['viewer', 'trash', []],
  [
    'editor',
    'all',
    [
      'Publish',
      'Make private',
      'Edit',
      'Date taken',
      'Add to album',
      'Copy links',
      'Download',
      'Move to trash',
    ],
  ],
  ['editor', 'trash', ['Restore']],
  ['admin', 'trash', ['Restore', 'Delete permanently']],
])('%s, with photos selected in %s, sees %j', (role, state, expected) => {
  const tools = <BulkTools gallery={gallery} state={state} ids={new Set(['a'])} onDialog={() => {}} />;
  expect(buttonsFor(role, tools)).toEqual(expected);
});

test('keys do and tell no more than buttons', () => {
  const changes = ['p', 'b', 'l', 'Delete'];
  const actsOf = (role: Role) => changes.map((key) => viewerActOf(key, rightsOf(role)));
  expect(ROLES.map(actsOf)).toEqual([
    [undefined, undefined, undefined, undefined],
    [undefined, undefined, undefined, undefined],
    ['publish', 'albums', undefined, 'trash'],
    ['publish', 'albums', 'share', 'trash'],
  ]);
  expect(viewerKeysOf(rightsOf('viewer')).map(({ act }) => act)).not.toContain('trash');
});

test('somebody who may only look reads the texts where others edit them', () => {
  const detailsFor = (role: Role) =>
    renderToStaticMarkup(
      <EnglishTexts>
        <RightsContext value={rightsOf(role)}>
          <ViewerDetails image={imageIn('private')} onDate={null}>
            {rightsOf(role).mayEdit && 'the form'}
          </ViewerDetails>
        </RightsContext>
      </EnglishTexts>,
    );
  expect(detailsFor('viewer')).toMatch(/sea\.jpg.*The sea.*summer/s);
  expect(detailsFor('editor')).toContain('the form');
  expect(detailsFor('editor')).not.toContain('The sea');
});
