import { expect, test, vi } from 'vitest';
import type { LinkApi } from '@/lib/browser/gallery/create-link-api';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { LinkItem } from '@/lib/shared/links/link-item';
import { EXAMPLE_LINK } from '../../examples/example-uploads';
import { EditLinkDialog } from '../../gallery/links/edit-link-dialog';
import { LinkList } from '../../gallery/links/link-list';
import { ShareSetDialog } from '../../gallery/links/share-set-dialog';
import { LockedSet } from '../../gallery/set/locked-set';
import { SetViewer } from '../../gallery/set/set-viewer';
import { SharedSet } from '../../gallery/set/shared-set';
import { CopyField } from '../../ui/copy-field';
import { EndCard } from '../../upload/end/end-card';
import { findOutsideRoom, IMAGE, methods, NOW, nothing } from '../testing/find-outside-room';
import { PSEUDO } from '../testing/pseudo-texts';

vi.mock('next/navigation', async (load) => ({ ...(await load()), useRouter: () => ({ refresh: nothing }) }));

test('on the page of a shared set all words come from the catalogue', () => {
  const image = { ...IMAGE, downloadUrl: '/6' };
  const set = {
    ...{ token: '1', title: '', text: '2', hasOwnOrder: false, timeZone: 'UTC', nowMs: NOW },
    until: new Date(NOW).toISOString(),
    archiveProblem: '3',
  };
  const other = { ...image, id: createImageId(NOW - 1), uploadedAt: '2025-01-01T00:00:00.000Z' };
  const first = { images: [image, other], next: '4' };
  const viewer = { image, place: { at: 1, of: '2' }, previous: other, next: other };
  expect(
    findOutsideRoom([
      <SharedSet key="all" {...set} first={first} after="5" photoId={image.id} />,
      <SharedSet key="few" {...set} first={{ ...first, next: null }} after={null} photoId={null} />,
      <SharedSet key="none" {...set} first={{ images: [], next: null }} after={null} photoId={null} />,
      <LockedSet key="locked" action="/6" problem="7" text={PSEUDO.set} />,
      <SetViewer key="viewer" {...viewer} onStep={nothing} onClose={nothing} onBroken={nothing} />,
    ]),
  ).toEqual([]);
});

test('where links are made, listed and changed all words come from the catalogue', () => {
  const link: LinkItem = {
    ...{ id: createImageId(NOW), kind: 'view', opens: { count: 2 }, until: new Date(NOW + 1).toISOString() },
    ...{ title: '', note: '1', to: '2', createdAt: new Date(NOW).toISOString(), createdBy: '3' },
    ...{ hasPassword: true, albumTitle: null, url: '/4' },
  };
  const others = [
    { ...link, id: '5', until: null, opens: { album: 'a' }, albumTitle: '6', createdBy: '' },
    { ...link, id: '7', until: new Date(NOW - 1).toISOString(), opens: { album: 'a' }, title: '8' },
    { ...link, id: '9', kind: 'drop' as const, opens: null },
  ];
  const list = { timeZone: 'UTC', nowMs: NOW };
  expect(
    findOutsideRoom([
      <LinkList key="some" {...list} first={{ links: [link, ...others], next: '1' }} />,
      <LinkList key="none" {...list} first={{ links: [], next: null }} />,
      <ShareSetDialog key="set" photos={{ ids: ['1', '2'] }} onClose={nothing} />,
      <ShareSetDialog
        key="many"
        photos={{ ids: Array.from({ length: 5_001 }, () => '1') }}
        onClose={nothing}
      />,
      <ShareSetDialog key="album" photos={{ album: 'a' }} albumTitle="3" onClose={nothing} />,
      <CopyField key="field" label="4" value="5" copyNamed={PSEUDO.links.copyNamed} />,
      <EditLinkDialog
        key="edit"
        link={link}
        api={methods<LinkApi>()}
        end="6"
        onChanged={nothing}
        onClose={nothing}
      />,
      ...[
        EXAMPLE_LINK,
        { ...EXAMPLE_LINK, made: { url: '/7', count: 2, expiresAt: IMAGE.uploadedAt }, address: '/8' },
      ].map((made) => (
        <EndCard
          key={String(made.address)}
          link={made as typeof EXAMPLE_LINK}
          uploadState="private"
          linkSeconds={60}
          afterUpload="9"
          onMore={nothing}
        />
      )),
    ]),
  ).toEqual([]);
});
