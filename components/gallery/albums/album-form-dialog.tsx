import { type SyntheticEvent, useState } from 'react';
import { GalleryApiError } from '@/lib/browser/gallery/create-album-api';
import type { Album, AlbumOrder } from '@/lib/shared/albums/album';
import { ALBUM_LIMITS } from '@/lib/shared/albums/album-limits';
import { FIRST_ORDER } from '@/lib/shared/albums/first-order';
import { isAlbumTitle } from '@/lib/shared/albums/is-album-title';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { fieldStyle } from '../../ui/field';
import { messageOf } from './message-of';
import { useAlbumApi } from './use-album-api';

type AlbumFormDialogProps = {
  /** Null for a new one. */
  album: Album | null;
  onSaved: (album: Album) => void;
  onClose: () => void;
};

const CHOICES = ['taken-oldest', 'taken-newest', 'uploaded-oldest', 'uploaded-newest', 'own'] as const;
type Choice = (typeof CHOICES)[number];

const choiceOf = ({ by, direction }: AlbumOrder): Choice => (by === 'own' ? 'own' : `${by}-${direction}`);

function orderOf(choice: Choice): AlbumOrder {
  if (choice === 'own') return { by: 'own', direction: 'oldest' };
  const [by, direction] = choice.split('-') as ['taken' | 'uploaded', AlbumOrder['direction']];
  return { by, direction };
}

/** Title, description and order of an album. Where somebody else has changed it meanwhile, both are shown before one replaces the other. */
export function AlbumFormDialog({ album, onSaved, onClose }: AlbumFormDialogProps) {
  const text = useText('albums').form;
  const { pages } = useHost();
  const api = useAlbumApi();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Album | null>(null);
  const [choice, setChoice] = useState<Choice>(choiceOf(album?.order ?? FIRST_ORDER));

  // A new album has no address yet.
  const mayBePublic = album !== null && pages.publicAlbums !== undefined;

  async function save(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const title = String(fields.get('title') ?? '').trim();
    if (!isAlbumTitle(title)) return setProblem(text.needsTitle);
    const shared = mayBePublic ? { isPublic: fields.get('isPublic') !== null } : {};
    const facts = { title, text: String(fields.get('text') ?? ''), order: orderOf(choice), ...shared };
    setBusy(true);
    setProblem(null);
    try {
      const base = theirs ?? album;
      const saved = base === null ? await api.create(facts) : await api.change(base.id, facts, base.revision);
      onClose();
      onSaved(saved);
    } catch (error) {
      const isConflict = album !== null && error instanceof GalleryApiError && error.code === 'conflict';
      const latest = isConflict ? await api.get(album.id).catch(() => null) : null;
      setTheirs(latest);
      setProblem(latest === null ? messageOf(error) : text.changedElsewhere);
      setBusy(false);
    }
  }

  return (
    <Dialog title={album === null ? text.newTitle : text.changeTitle} onClose={onClose}>
      <form onSubmit={(event) => void save(event)} className="flex flex-col gap-4 text-sm">
        <label className="flex flex-col gap-1.5 font-medium">
          {text.name}
          <input
            name="title"
            data-focus
            required
            maxLength={ALBUM_LIMITS.titleChars * 2}
            autoComplete="off"
            dir="auto"
            placeholder={album === null ? text.nameExample : undefined}
            defaultValue={album?.title ?? ''}
            className={fieldStyle}
          />
        </label>
        <label className="flex flex-col gap-1.5 font-medium">
          <span>
            {text.description} <span className="font-normal text-ink-soft">{text.optional}</span>
          </span>
          <textarea
            name="text"
            rows={3}
            dir="auto"
            maxLength={ALBUM_LIMITS.textChars}
            defaultValue={album?.text ?? ''}
            className={`${fieldStyle} h-auto! py-2`}
          />
        </label>
        <label className="flex flex-col gap-1.5 font-medium">
          {text.order}
          <select
            value={choice}
            onChange={(event) => setChoice(event.target.value as Choice)}
            className={fieldStyle}
          >
            {CHOICES.map((one) => (
              <option key={one} value={one}>
                {text.orders[one]}
              </option>
            ))}
          </select>
          {choice === 'own' && <span className="text-xs font-normal text-ink-soft">{text.ownHint}</span>}
        </label>
        {mayBePublic && (
          <label className="flex gap-2.5 pointer-coarse:min-h-11">
            <input
              type="checkbox"
              name="isPublic"
              defaultChecked={album.isPublic === true}
              className="mt-0.5 size-4 shrink-0 accent-accent pointer-coarse:size-5"
            />
            <span className="flex flex-col gap-0.5">
              <span className="font-medium">{text.isPublic}</span>
              <span className="text-xs text-ink-soft">{text.publicHint}</span>
            </span>
          </label>
        )}
        {problem !== null && (
          <div role="alert" className="flex flex-col gap-1 text-danger">
            <p>{problem}</p>
            {theirs !== null && <p className="text-ink-soft wrap-anywhere">{text.theirs(theirs)}</p>}
          </div>
        )}
        <Button type="submit" tone="primary" disabled={isBusy} className="self-end">
          {isBusy ? text.saving : album === null ? text.make : text.save}
        </Button>
      </form>
    </Dialog>
  );
}
