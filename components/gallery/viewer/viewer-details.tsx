import type { ReactNode } from 'react';
import { MEDIA_TYPES } from '@/lib/shared/media/media-types';
import type { ImageItem } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';
import { PhotoAlbums } from '../albums/photo-albums';
import { useRights } from '../use-rights';

type ViewerDetailsProps = {
  image: ImageItem;
  /** Asks for another date of the photo; null where it may not be changed. */
  onDate: (() => void) | null;
  /** The form, where the image can be changed. */
  children: ReactNode;
};

/** The details of the open image, and fields for those that can be changed. */
export function ViewerDetails({ image, onDate, children }: ViewerDetailsProps) {
  const text = useText('viewer');
  const { factNames: names, moment } = text;
  const { mayEdit } = useRights();
  return (
    <section aria-label={text.details} className="flex flex-col gap-5 p-4 text-sm">
      {image.state !== 'trash' && children}
      {image.state === 'trash' && mayEdit && <p className="text-ink-soft">{text.restoreToEdit}</p>}
      <dl
        className={cn(
          'grid grid-cols-[fit-content(50%)_1fr] gap-x-4 gap-y-2',
          mayEdit && 'border-t border-line pt-4',
        )}
      >
        {!mayEdit && <WrittenTexts image={image} />}
        <Fact name={names.state}>{text.states[image.state]}</Fact>
        <TakenFact image={image} onDate={onDate} />
        <Fact name={names.uploaded}>
          <time dateTime={image.uploadedAt}>{moment(image.uploadedAt)}</time>
        </Fact>
        {image.uploader !== undefined && <Fact name={names.uploader}>{image.uploader}</Fact>}
        {image.expiresAt !== undefined && (
          <Fact name={names.purged}>
            <time dateTime={image.expiresAt}>{moment(image.expiresAt)}</time>
          </Fact>
        )}
        {image.albums !== undefined && (
          <Fact name={names.albums}>
            <PhotoAlbums ids={image.albums.map(({ id }) => id)} />
          </Fact>
        )}
        <Fact name={names.dimensions}>{text.dimensions(image)}</Fact>
        <Fact name={names.type}>{MEDIA_TYPES[image.type].label}</Fact>
        <Fact name={names.size}>{text.bytes(image.sizeBytes)}</Fact>
        <Fact name={names.link}>
          <a
            href={image.url}
            target="_blank"
            rel="noreferrer"
            className="inline-flex items-center break-all text-accent underline pointer-coarse:min-h-11"
          >
            <bdi dir="ltr">{image.url}</bdi>
          </a>
        </Fact>
      </dl>
    </section>
  );
}

/** When the photo was taken, as far as anybody knows. */
function TakenFact({ image: { taken }, onDate }: Pick<ViewerDetailsProps, 'image' | 'onDate'>) {
  const text = useText('taken');
  if (taken === undefined && onDate === null) return null;
  return (
    <Fact name={text.name} className="flex flex-wrap items-baseline gap-x-2">
      {taken === undefined ? text.unknown : <time dateTime={taken.at}>{text.at(taken)}</time>}
      {taken?.isFileDate === true && (
        <p className="basis-full text-pretty text-ink-soft">{text.isFileDate}</p>
      )}
      {onDate !== null && (
        <button
          type="button"
          onClick={onDate}
          aria-label={text.changeName}
          className="text-accent underline pointer-coarse:min-h-11 pointer-coarse:min-w-11"
        >
          {text.change}
        </button>
      )}
    </Fact>
  );
}

/** In place of the form, for somebody who may only look. */
function WrittenTexts({ image: { name, alt, tags } }: { image: ImageItem }) {
  const text = useText('viewer');
  const { factNames: names } = text;
  return (
    <>
      <Fact name={names.name}>
        <bdi className="break-all">{name}</bdi>
      </Fact>
      {alt !== '' && <Fact name={names.description}>{alt}</Fact>}
      {tags.length > 0 && <Fact name={names.tags}>{text.tags(tags)}</Fact>}
    </>
  );
}

function Fact({
  name,
  className,
  children,
}: {
  name: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className={cn('min-w-0 tabular-nums', className)}>{children}</dd>
    </>
  );
}
