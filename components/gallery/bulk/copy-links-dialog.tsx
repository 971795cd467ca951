import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import { Dialog } from '@/components/ui/dialog';
import { fieldStyle } from '@/components/ui/field';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { ImageItem } from '@/lib/shared/wire';
import { fetchImage, GalleryApiError, isPhotoGone } from '../gallery-api';
import { photosGoneText } from '../photo-gone';
import { countPhotos } from './bulk-action';
import { formatLinks, LINK_FORMATS, type LinkFormat } from './format-links';

/** More links than anybody pastes; each costs a request. */
const MAX_LINKS = 1_000;
const AT_ONCE = 6;

type CopyLinksDialogProps = {
  ids: ReadonlySet<string>;
  /** Photos that exist no more; the others have their links. */
  onGone: (ids: readonly string[]) => void;
  onClose: () => void;
};

/** The permanent links of the selected photos, to be copied in one of several forms. */
export function CopyLinksDialog({ ids, onGone, onClose }: CopyLinksDialogProps) {
  const [format, setFormat] = useState<LinkFormat>('url');
  const [images, setImages] = useState<readonly ImageItem[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [wanted] = useState(() => [...ids].sort((one, other) => (one < other ? -1 : 1)).slice(0, MAX_LINKS));
  const [gone, setGone] = useState<readonly string[]>([]);
  const isWhole = images.length + gone.length === wanted.length;
  const tell = useEffectEvent(onGone);

  useEffect(() => {
    let isWanted = true;
    const found: ImageItem[] = [];
    const missing: string[] = [];
    const fetchAll = async () => {
      for (let at = 0; at < wanted.length && isWanted; at += AT_ONCE) {
        const some = await Promise.all(wanted.slice(at, at + AT_ONCE).map(fetchUnlessGone));
        if (!isWanted) return;
        missing.push(...wanted.slice(at, at + AT_ONCE).filter((_, index) => some[index] === null));
        found.push(...some.flatMap((image) => image ?? []));
        setImages([...found]);
        setGone([...missing]);
      }
      if (missing.length > 0) tell(missing);
    };
    fetchAll().catch((error: unknown) => {
      if (!(error instanceof GalleryApiError)) throw error;
      if (isWanted) setProblem(error.message);
    });
    return () => {
      isWanted = false;
    };
  }, [wanted]);

  const text = isWhole ? formatLinks(images, format, window.location.origin) : '';
  const hidden = images.filter(({ state }) => state !== 'public').length;
  return (
    <Dialog title={`Links of ${countPhotos(wanted.length)}`} onClose={onClose} className="max-w-xl">
      <div className="flex flex-col gap-3 text-sm">
        {ids.size > MAX_LINKS && <p>Only the newest {countPhotos(MAX_LINKS)} are taken.</p>}
        <fieldset className="flex flex-wrap gap-2">
          <legend className="sr-only">Form</legend>
          {(Object.keys(LINK_FORMATS) as LinkFormat[]).map((one) => (
            <label
              key={one}
              className="flex h-10 items-center gap-2 rounded-lg border border-line px-3 has-checked:border-accent has-checked:bg-accent-soft pointer-coarse:h-11"
            >
              <input
                type="radio"
                name="format"
                checked={format === one}
                onChange={() => setFormat(one)}
                className="accent-accent"
              />
              {LINK_FORMATS[one]}
            </label>
          ))}
        </fieldset>
        {problem !== null && (
          <p role="alert" className="text-danger">
            {problem}
          </p>
        )}
        {!isWhole && problem === null && (
          <ProgressBar label="Reading the photos" progress={(images.length + gone.length) / wanted.length} />
        )}
        {gone.length > 0 && <p role="status">{photosGoneText(gone.map(() => 'purged'))}</p>}
        {isWhole && images.length > 0 && (
          <>
            <textarea
              readOnly
              rows={6}
              value={text}
              aria-label="Links"
              className={`${fieldStyle} h-auto! py-2 font-mono text-xs!`}
            />
            {hidden > 0 && (
              <p className="text-pretty text-ink-soft">
                Not public: {countPhotos(hidden)}. Such a link opens for admins only.
              </p>
            )}
            <Button
              tone="primary"
              className="self-end"
              onClick={() =>
                void copyText(text).then((isGood) => setOutcome(isGood ? 'Copied' : 'Press Ctrl+C'))
              }
            >
              <span aria-live="polite">{outcome ?? 'Copy'}</span>
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}

async function fetchUnlessGone(id: string): Promise<ImageItem | null> {
  try {
    return await fetchImage(id);
  } catch (error) {
    if (isPhotoGone(error)) return null;
    throw error;
  }
}
