import { BookImage } from 'lucide-react';
import type { Ref } from 'react';
import type { ThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import type { Album } from '@/lib/shared/albums/album';
import type { AlbumFace } from '@/lib/shared/albums/album-answers';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { Thumbnail } from '../thumbs/thumbnail';

type AlbumCardProps = {
  album: Album;
  /** Undefined until it is known. */
  face: AlbumFace | undefined;
  /** The same as the gallery's: an address that was loaded in another way would not load there. */
  thumbnails: ThumbnailSources;
  watch: Ref<HTMLLIElement>;
};

/** An album by its cover, title and count, as a link to its page. */
export function AlbumCard({ album, face, thumbnails, watch }: AlbumCardProps) {
  const text = useText('albums');
  const { Link, pages } = useHost();
  const { id, title } = album;
  return (
    <li ref={watch} className="min-w-0 [contain-intrinsic-size:auto_16rem] [content-visibility:auto]">
      <Link
        href={`${pages.albums ?? ''}/${id}`}
        prefetch={false}
        className="group flex flex-col gap-2 rounded-xl focus-visible:outline-offset-4"
      >
        <span className="edged relative flex aspect-square items-center justify-center overflow-hidden rounded-xl bg-sunken text-ink-faint forced-colors:border">
          {face?.cover ? (
            <Thumbnail
              key={face.cover.thumbUrl}
              sources={thumbnails}
              address={face.cover.thumbUrl}
              alt=""
              loading="lazy"
              decoding="async"
              className="size-full object-cover transition-transform duration-300 group-hover:scale-[1.03]"
            />
          ) : (
            <BookImage className="size-10" strokeWidth={1.25} aria-hidden="true" />
          )}
        </span>
        <span className="flex min-w-0 flex-col px-0.5">
          <bdi className="line-clamp-2 own-direction text-sm font-medium wrap-anywhere group-hover:underline">
            {title}
          </bdi>
          <span className="min-h-5 text-sm text-ink-soft tabular-nums">{face && text.count(face)}</span>
        </span>
      </Link>
    </li>
  );
}
