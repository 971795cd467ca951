import { Check, ChevronDown, Link as LinkIcon, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { forgetSent, listSent, type SentPhoto } from '@/lib/browser/sent/sent-photos';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { copyText } from '../../ui/copy-text';
import { useFlash } from '../../ui/use-flash';
import { useFocusAfterRemoval } from '../../ui/use-focus-after-removal';

/** Wide enough for a tile; the server has its thumbnail. */
const PICTURE_WIDTH = 320;

/** The photos that this browser sent before, while their links work. Nothing where there are none. */
export function SentHere() {
  const text = useText('drop');
  const [photos, setPhotos] = useState(() => listSent(Date.now()));
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const leave = useFocusAfterRemoval(list);
  if (photos.length === 0) return null;
  const forget = (id: string) => {
    leave(photos.findIndex((photo) => photo.id === id));
    forgetSent(id);
    setPhotos((before) => before.filter((photo) => photo.id !== id));
  };
  return (
    <details
      className="group mx-auto w-full max-w-5xl rounded-2xl border border-line bg-surface p-4 sm:p-5"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="flex min-h-8 cursor-pointer flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-lg pointer-coarse:min-h-11">
        <h2 className="text-base font-semibold tracking-tight">{text.sentTitle}</h2>
        <span className="flex items-center gap-2 text-sm text-ink-soft tabular-nums">
          {text.sentCount(photos.length)}
          <ChevronDown className="size-5 group-open:rotate-180" aria-hidden="true" />
        </span>
      </summary>
      <p className="pb-3 text-sm text-ink-faint">{text.sentHint}</p>
      {/* Pictures are fetched once somebody looks. */}
      {isOpen && (
        <ul ref={list} className="grid grid-cols-2 gap-2 sm:grid-cols-4 lg:grid-cols-6">
          {photos.map((photo) => (
            <SentTile key={photo.id} photo={photo} onForget={() => forget(photo.id)} />
          ))}
        </ul>
      )}
    </details>
  );
}

function SentTile({ photo, onForget }: { photo: SentPhoto; onForget: () => void }) {
  const text = useText('uploadQueue');
  const words = useText('drop');
  const [outcome, flash] = useFlash<'copied' | 'failed'>();
  const [isMissing, setMissing] = useState(false);
  const { href } = new URL(photo.url, window.location.origin);
  const picture = new URL(href);
  picture.searchParams.set('w', String(PICTURE_WIDTH));
  const copy = async () => flash((await copyText(href)) ? 'copied' : 'failed');
  return (
    <li data-sent={photo.id} className="edged relative aspect-square overflow-hidden rounded-lg bg-sunken">
      <a
        href={photo.url}
        target="_blank"
        rel="noreferrer"
        title={photo.name}
        className="absolute inset-0 focus-visible:-outline-offset-2"
      >
        {!isMissing && (
          // biome-ignore lint/performance/noImgElement: thumbnails are served as they are.
          <img
            src={picture.href}
            alt={photo.name}
            loading="lazy"
            className="size-full object-cover"
            onError={() => setMissing(true)}
          />
        )}
        {isMissing && (
          <bdi dir="auto" className="block truncate own-direction p-2 text-sm">
            {photo.name}
          </bdi>
        )}
      </a>
      <div className="absolute inset-x-1 bottom-1 flex justify-end gap-1">
        <Button
          size="icon"
          title={text.actions.copyLink}
          aria-label={`${text.actions.copyLink}: ${photo.name}`}
          onClick={() => void copy()}
        >
          {outcome === 'copied' ? <Check aria-hidden="true" /> : <LinkIcon aria-hidden="true" />}
        </Button>
        <Button size="icon" title={words.forget} aria-label={words.forgetOf(photo.name)} onClick={onForget}>
          <X aria-hidden="true" />
        </Button>
        <span role="status" className="sr-only">
          {outcome !== null && (outcome === 'copied' ? text.copied : text.copyFailed)}
        </span>
      </div>
    </li>
  );
}
