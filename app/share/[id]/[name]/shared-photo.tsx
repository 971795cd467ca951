import { DownloadIcon } from 'lucide-react';
import type { SharedImage } from '@/lib/server';
import { formatSizes } from '@/lib/shared/media/format-src-set';
import { MEDIA_TYPES } from '@/lib/shared/media/media-types';
import { readText } from '../../../language';
import { SmallLanguageMenu } from '../../../site';

/** The image on black, as large as it fits, with what there is to know below. Only the menu of languages needs a script. */
export async function SharedPhoto({ image }: { image: Extract<SharedImage, { kind: 'image' }> }) {
  const shareText = await readText('share');
  const { name, alt, type, width, height, sizeBytes, imageUrl, downloadUrl, srcSet } = image;
  return (
    <main className="scheme-dark flex h-dvh flex-col bg-black text-white">
      <div className="flex min-h-0 flex-1 items-center justify-center p-2 sm:p-6">
        {/* biome-ignore lint/performance/noImgElement: shown as it is stored, from the bucket. */}
        <img
          src={imageUrl}
          srcSet={srcSet}
          sizes={srcSet && formatSizes(image)}
          alt={alt || name}
          width={width}
          height={height}
          className="max-h-full w-auto max-w-full object-contain"
        />
      </div>
      <footer className="flex flex-wrap items-center gap-x-6 gap-y-3 bg-neutral-900 px-4 py-3 sm:px-6">
        <div className="min-w-0 flex-1 basis-60">
          <h1 className="font-medium" title={name}>
            <bdi className="block truncate own-direction">{name}</bdi>
          </h1>
          <p className="text-sm text-neutral-300">
            {shareText.facts({ width, height, type: MEDIA_TYPES[type].label, sizeBytes })}
          </p>
          {alt && <p className="mt-1 line-clamp-3 text-sm text-neutral-300">{alt}</p>}
        </div>
        <SmallLanguageMenu />
        <a
          href={downloadUrl}
          download
          className="inline-flex h-11 shrink-0 items-center gap-2 rounded-lg bg-white px-4 text-sm font-medium text-black hover:bg-neutral-200"
        >
          <DownloadIcon className="size-4" aria-hidden="true" />
          {shareText.download}
        </a>
      </footer>
    </main>
  );
}
