'use client';

import { type ReactNode, useState } from 'react';
import type { Gallery } from '@/lib/browser/gallery';
import type { LinkApi } from '@/lib/browser/gallery/create-link-api';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { AddToAlbumDialog } from '../albums/add-to-album-dialog';
import { AlbumChoices } from '../albums/album-choices';
import { AlbumFormDialog } from '../albums/album-form-dialog';
import { ConfirmPublish } from '../bulk/confirm-publish';
import { ConfirmPurge } from '../bulk/confirm-purge';
import { CopyLinksDialog } from '../bulk/copy-links-dialog';
import { TagDialog } from '../bulk/tag-dialog';
import { CompareDialog } from '../compare/compare-dialog';
import { DateDialog } from '../dates/date-dialog';
import { HeldKeys } from '../held/held-keys';
import { RefuseDialog } from '../held/refuse-dialog';
import { HistoryDialog } from '../history/history-dialog';
import { EditLinkDialog } from '../links/edit-link-dialog';
import { ShareSetDialog } from '../links/share-set-dialog';
import { TagRow } from '../tags/tag-row';
import { TagsDialog } from '../tags/tags-dialog';
import { KeyboardHelp } from '../viewer/keyboard-help';
import { ShareDialog } from '../viewer/share-dialog';
import { EXAMPLE_ALBUMS } from './example-albums';
import { EXAMPLE_IMAGES, exampleImage } from './example-images';
import { EXAMPLE_LINK } from './example-link';
import { EXAMPLE_HISTORY } from './example-states';

const nothing = () => undefined;
const IDS = new Set(EXAMPLE_IMAGES.slice(0, 3).map(({ id }) => id));

const LINK_API = { change: async () => EXAMPLE_LINK } as unknown as LinkApi;

type Close = () => void;

const DIALOGS: Readonly<Record<string, (gallery: Gallery, onClose: Close) => ReactNode>> = {
  'Ask before publishing': (_, onClose) => (
    <ConfirmPublish count={30} onClose={onClose} onConfirm={nothing} />
  ),
  'Ask before deleting': ({ purgeText }, onClose) => (
    <ConfirmPurge count={3} text={purgeText} onClose={onClose} onConfirm={nothing} />
  ),
  'Change tags': (_, onClose) => <TagDialog count={3} onClose={onClose} onSave={nothing} />,
  'Refuse with a message': (gallery, onClose) => (
    <>
      <HeldKeys gallery={gallery} selected={IDS} />
      <RefuseDialog count={3} onClose={onClose} onRefuse={nothing} />
    </>
  ),
  'Change the date of one': (_, onClose) => (
    <DateDialog count={1} taken={{ at: '2026-07-14T18:03:22+02:00' }} onClose={onClose} onSave={nothing} />
  ),
  'Change the dates of many': (_, onClose) => (
    <DateDialog count={3} taken={null} onClose={onClose} onSave={nothing} />
  ),
  'Add to an album': (_, onClose) => <AddToAlbumDialog count={3} onChoose={nothing} onClose={onClose} />,
  'Change an album': (_, onClose) => (
    <AlbumFormDialog album={EXAMPLE_ALBUMS[0] ?? null} onSaved={nothing} onClose={onClose} />
  ),
  'Albums of one': (_, onClose) => (
    <Dialog title="Albums of one" onClose={onClose}>
      <AlbumChoices
        {...{ albums: EXAMPLE_ALBUMS, inAlbums: ['aaaaa1'], words: '', isMaking: false }}
        onChoose={onClose}
        onMake={nothing}
      />
    </Dialog>
  ),
  'Copy links': (gallery, onClose) => <CopyLinksDialog gallery={gallery} ids={IDS} onClose={onClose} />,
  'Share a private photo': (gallery, onClose) => (
    <ShareDialog gallery={gallery} image={exampleImage(0)} onClose={onClose} />
  ),
  'Share a public photo': (gallery, onClose) => (
    <ShareDialog gallery={gallery} image={exampleImage(0, 'public')} onClose={onClose} />
  ),
  'Share several photos': (_, onClose) => <ShareSetDialog photos={{ ids: [...IDS] }} onClose={onClose} />,
  'Change a link': (_, onClose) => (
    <EditLinkDialog
      link={EXAMPLE_LINK}
      api={LINK_API}
      end="expires 24 Nov"
      onChanged={onClose}
      onClose={onClose}
    />
  ),
  'All tags': (gallery, onClose) => (
    <>
      <TagsDialog gallery={gallery} jobs={[]} onShow={nothing} onClose={onClose} />
      <TagRow
        {...{ count: { tag: 'sea', images: 12 }, others: [], isOpen: true }}
        onOpen={nothing}
        onShow={nothing}
        onRename={nothing}
      />
    </>
  ),
  'Compare photos': (gallery, onClose) => (
    <CompareDialog gallery={gallery} ids={IDS} mayEdit onClose={onClose} />
  ),
  'Latest changes': (gallery, onClose) => (
    <HistoryDialog gallery={gallery} history={EXAMPLE_HISTORY} onClose={onClose} />
  ),
  'Keyboard shortcuts': (_, onClose) => <KeyboardHelp onClose={onClose} />,
};

/** The dialogs, by what one does to see them. */
export const DIALOG_NAMES = Object.keys(DIALOGS);

/** A button for each dialog of the gallery. */
export function GalleryDialogs({ gallery }: { gallery: Gallery }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <div className="flex flex-wrap gap-2">
      {DIALOG_NAMES.map((name) => (
        <Button key={name} onClick={() => setOpen(name)}>
          {name}
        </Button>
      ))}
      {open !== null && DIALOGS[open]?.(gallery, () => setOpen(null))}
    </div>
  );
}
