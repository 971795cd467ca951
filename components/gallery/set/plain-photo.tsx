import { ChevronLeft, ChevronRight, Download, X } from 'lucide-react';
import type { SetImage } from '@/lib/shared/links/set-page';
import { MEDIA_TYPES } from '@/lib/shared/media/media-types';
import { useText } from '../../text/text-provider';
import { buttonStyle } from '../../ui/button';
import { pictureSource } from '../viewer/picture-source';

type PlainPhotoProps = {
  image: SetImage;
  /** Where the buttons lead; null: nowhere. */
  closeHref: string;
  previousHref: string | null;
  nextHref: string | null;
};

/** One photo of a shared set as the server draws it: nothing of it needs a script. */
export function PlainPhoto({ image, closeHref, previousHref, nextHref }: PlainPhotoProps) {
  const text = useText('set');
  const { name, alt, width, height, type, sizeBytes, downloadUrl } = image;
  return (
    <section aria-label={alt || name} className="flex flex-col gap-3">
      <nav className="flex flex-wrap items-center gap-2">
        <a href={closeHref} className={buttonStyle({ size: 'small' })}>
          <X aria-hidden="true" />
          {text.close}
        </a>
        {previousHref !== null && (
          <a href={previousHref} className={buttonStyle({ size: 'small' })}>
            <ChevronLeft className="rtl:-scale-x-100" aria-hidden="true" />
            {text.previous}
          </a>
        )}
        {nextHref !== null && (
          <a href={nextHref} className={buttonStyle({ size: 'small' })}>
            {text.next}
            <ChevronRight className="rtl:-scale-x-100" aria-hidden="true" />
          </a>
        )}
        <a href={downloadUrl} download className={buttonStyle({ size: 'small' })}>
          <Download aria-hidden="true" />
          {text.download}
        </a>
      </nav>
      {/* biome-ignore lint/performance/noImgElement: the image as it was published. */}
      <img
        {...pictureSource(image)}
        alt={alt || name}
        width={width}
        height={height}
        className="h-auto max-h-[80dvh] w-auto max-w-full self-center object-contain"
      />
      <p className="font-medium" title={name}>
        <bdi className="block truncate own-direction">{name}</bdi>
      </p>
      {alt && <p className="text-sm text-pretty">{alt}</p>}
      <p className="text-sm text-ink-soft">
        {text.facts({ width, height, type: MEDIA_TYPES[type].label, sizeBytes })}
      </p>
    </section>
  );
}
