import { Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';
import { describeFile } from '../describe-file';
import { FilePicture, usePicture } from '../file-picture';
import { isSameFile, type PlacedFileProps } from '../items/placed-file';
import { PlacedFileItem } from '../items/placed-file-item';
import { TileMark } from './tile-mark';

/** From so many pixels on there is room for a sentence in a picture. */
const LARGE = 150;

/** One file as a picture. Drawn again only when the file itself or its place changes. */
export const UploadTile = memo(function UploadTile({ item, place, isTabStop }: PlacedFileProps) {
  const text = useText('uploadQueue');
  const { state, facts, notes } = describeFile(item, text);
  const picture = usePicture(item);
  // Nothing dark is behind its words and marks.
  const isBare = picture === null && item.status !== 'failed';
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <PlacedFileItem
      item={item}
      place={place}
      className="edged group bg-sunken [contain:strict] sm:rounded-lg forced-colors:border"
    >
      <button
        type="button"
        data-open
        tabIndex={tabIndex}
        title={[item.name, facts, ...notes].join('\n')}
        className="absolute inset-0 focus-visible:z-10 focus-visible:-outline-offset-2 sm:rounded-lg"
      >
        <FilePicture item={item} url={picture} />
        <TileMark item={item} isLarge={place.width >= LARGE} hasPicture={picture !== null} />
        <span
          className={cn(
            'absolute inset-x-0 top-0 p-2 text-xs',
            picture === null || item.status === 'failed'
              ? cn(item.status === 'failed' ? 'text-white' : 'text-ink-soft', 'pe-10')
              : 'bg-linear-to-b from-black/65 to-transparent pe-10 pb-5 text-white opacity-0 group-hover:opacity-100 group-has-focus-visible:opacity-100 pointer-coarse:opacity-0',
          )}
        >
          <bdi dir="auto" className="block truncate own-direction">
            {item.name}
          </bdi>
        </span>
        <span className="sr-only">
          {' '}
          {state} {notes.join(' ')}
        </span>
      </button>
      <button
        type="button"
        data-menu
        tabIndex={tabIndex}
        aria-label={text.actionsOf(item.name)}
        aria-haspopup="menu"
        className={cn(
          'absolute end-0 top-0 grid size-9 place-items-start justify-items-end p-1.5 opacity-0 group-hover:opacity-100 group-has-focus-visible:opacity-100 focus-visible:-outline-offset-2 pointer-coarse:size-11 pointer-coarse:opacity-100 forced-colors:opacity-100',
          isBare ? 'text-ink-soft' : 'text-white',
        )}
      >
        <span
          className={cn(
            'grid size-6 place-items-center rounded-full [&>svg]:size-4',
            !isBare &&
              'drop-shadow-[0_0_2px_rgb(0_0_0/0.9)] pointer-fine:bg-black/45 forced-colors:bg-[Canvas]',
          )}
        >
          <Ellipsis aria-hidden="true" />
        </span>
      </button>
    </PlacedFileItem>
  );
}, isSameFile);
