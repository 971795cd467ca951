import { Images } from 'lucide-react';
import type { DropView } from '@/lib/shared/links/drop-view';
import { useText } from '../text/text-provider';
import { buttonStyle } from '../ui/button';

/** The host's picture, title and words. */
export function DropWelcome({ drop }: { drop: DropView }) {
  const text = useText('drop');
  const { title, welcome, pictureUrl, album, seeUrl } = drop;
  return (
    <header className="flex flex-col items-center gap-3 text-center">
      {pictureUrl !== null && (
        // biome-ignore lint/performance/noImgElement: its address leads to the bucket, and a picture of a host is of any size.
        <img
          src={pictureUrl}
          alt=""
          className="max-h-64 w-full rounded-2xl border border-line bg-sunken object-cover"
        />
      )}
      <h1 className="max-w-full text-2xl font-semibold tracking-tight text-balance break-words sm:text-3xl">
        <bdi>{title || text.title}</bdi>
      </h1>
      {welcome !== '' && (
        <p className="max-w-prose break-words whitespace-pre-line text-ink-soft" dir="auto">
          {welcome}
        </p>
      )}
      {album !== null && <p className="text-sm break-words text-ink-faint">{text.intoAlbum(album)}</p>}
      {seeUrl !== null && (
        <a href={seeUrl} className={buttonStyle()}>
          <Images aria-hidden="true" />
          {text.seeAlbum}
        </a>
      )}
    </header>
  );
}
