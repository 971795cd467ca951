import { BookImage } from 'lucide-react';
import type { Ref } from 'react';
import type { Album } from '@/lib/shared/albums/album';
import type { AlbumFace } from '@/lib/shared/albums/album-answers';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';

type AlbumCardProps = {
  album: Album;
  /** Undefined until it is known. */
  face: AlbumFace | undefined;
  watch: Ref<HTMLLIElement>;
};

/** An album by its cover, title and count, as a link to its page. */
export function AlbumCard({ album, face, watch }: AlbumCardProps) {
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
        <span className="edged relative flex aspect-square items-center justify-center overflow-hidden rounded-xl bg-sunken text-ink-faint">
          {face?.cover ? (
            // biome-ignore lint/performance/noImgElement: thumbnails are made once, at their final size.
            <img
              src={face.cover.thumbUrl}
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
          <bdi className="line-clamp-2 text-sm font-medium wrap-anywhere group-hover:underline">{title}</bdi>
          <span className="min-h-5 text-sm text-ink-soft tabular-nums">{face && text.count(face)}</span>
        </span>
      </Link>
    </li>
  );
}
