import { ArrowLeft, Globe, Pencil, Share2, Trash2 } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { Album } from '@/lib/shared/albums/album';
import type { Role } from '@/lib/shared/roles';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { Button, buttonStyle } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { rightsOf } from '../use-rights';
import { AlbumFormDialog } from './album-form-dialog';
import { messageOf } from './message-of';
import { withRemoved } from './removed-album';
import { useAlbumApi } from './use-album-api';

const ShareSetDialog = lazy(async () => ({
  default: (await import('../links/share-set-dialog')).ShareSetDialog,
}));

type AlbumHeadingProps = { album: Album; userRole: Role; onSaved: (album: Album) => void };

/** Title and description of an album, the way back to all of them, and what can be done with it. */
export function AlbumHeading({ album, userRole, onSaved }: AlbumHeadingProps) {
  const text = useText('albums');
  const { Link, pages } = useHost();
  const api = useAlbumApi();
  const [dialog, setDialog] = useState<'share' | 'edit' | 'remove' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => setDialog(null);
  const { mayEdit, mayShare } = rightsOf(userRole);

  async function remove() {
    try {
      await api.remove(album.id);
      // There it can be brought back.
      window.location.assign(pages.albums ? withRemoved(pages.albums, album.id) : (pages.gallery ?? ''));
    } catch (error) {
      setProblem(messageOf(error));
    }
  }
  return (
    <header className="flex flex-col gap-1">
      {pages.albums !== undefined && (
        <Link
          href={pages.albums}
          prefetch={false}
          className="-ms-1 flex w-fit items-center gap-1.5 rounded-md px-1 py-1 text-sm text-ink-soft hover:text-ink pointer-coarse:min-h-11"
        >
          <ArrowLeft className="size-4 rtl:-scale-x-100" aria-hidden="true" />
          {text.back}
        </Link>
      )}
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
          <h1
            dir="auto"
            className="own-direction text-xl font-semibold tracking-tight text-balance wrap-anywhere"
          >
            {album.title}
          </h1>
          {album.text !== '' && (
            <p
              dir="auto"
              className="own-direction max-w-prose text-sm text-pretty text-ink-soft wrap-anywhere"
            >
              {album.text}
            </p>
          )}
        </div>
        <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:grow max-sm:*:basis-[calc(50%-0.25rem)]">
          {album.isPublic && pages.publicAlbums !== undefined && (
            <a href={`${pages.publicAlbums}/${album.id}`} className={buttonStyle({ size: 'small' })}>
              <Globe aria-hidden="true" />
              {text.publicPage}
            </a>
          )}
          {mayEdit && mayShare && (
            <Button size="small" onClick={() => setDialog('share')}>
              <Share2 aria-hidden="true" />
              {text.share}
            </Button>
          )}
          {mayEdit && (
            <>
              <Button size="small" onClick={() => setDialog('edit')}>
                <Pencil aria-hidden="true" />
                {text.edit}
              </Button>
              <Button size="small" tone="danger" onClick={() => setDialog('remove')}>
                <Trash2 aria-hidden="true" />
                {text.remove}
              </Button>
            </>
          )}
        </div>
      </div>
      {problem !== null && (
        <p role="alert" className="text-sm text-danger">
          {problem}
        </p>
      )}
      {dialog === 'share' && (
        <Suspense>
          <ShareSetDialog photos={{ album: album.id }} albumTitle={album.title} onClose={close} />
        </Suspense>
      )}
      {dialog === 'edit' && <AlbumFormDialog album={album} onSaved={onSaved} onClose={close} />}
      {dialog === 'remove' && (
        <ConfirmDialog
          title={text.removeQuestion(album.title)}
          tone="danger"
          answer={text.removeAnswer}
          onClose={close}
          onConfirm={() => void remove()}
        >
          {text.removeExplanation}
        </ConfirmDialog>
      )}
    </header>
  );
}
