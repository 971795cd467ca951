import { MEDIA_TYPES } from '@/lib/shared/media/media-types';
import type { ImageItem } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';

/** The name of an image and what it shows, in a line or two. */
export function ViewerCaption({ image }: { image: ImageItem }) {
  const text = useText('viewer');
  const ofTaken = useText('taken');
  const { width, height, sizeBytes, taken } = image;
  return (
    <footer className="flex flex-wrap items-baseline gap-x-4 gap-y-1 px-4 py-3 text-sm">
      <h2 className="max-w-full min-w-0 font-medium" title={image.name}>
        <bdi className="block truncate own-direction">{image.name}</bdi>
      </h2>
      <p className="text-ink-soft tabular-nums">
        {text.facts({ width, height, type: MEDIA_TYPES[image.type].label, sizeBytes })}
      </p>
      {taken !== undefined && taken.isFileDate !== true && (
        <p className="text-ink-soft tabular-nums">
          {ofTaken.name} <time dateTime={taken.at}>{ofTaken.at(taken)}</time>
        </p>
      )}
      <p className="text-ink-soft tabular-nums">
        {text.factNames.uploaded} <time dateTime={image.uploadedAt}>{text.moment(image.uploadedAt)}</time>
      </p>
      {image.alt !== '' && <p className="w-full text-pretty text-ink-soft">{image.alt}</p>}
    </footer>
  );
}
