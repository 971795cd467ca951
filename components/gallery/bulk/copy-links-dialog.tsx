import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { copyText } from '@/components/ui/copy-text';
import { Dialog } from '@/components/ui/dialog';
import { fieldStyle } from '@/components/ui/field';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { ImageItem } from '@/lib/shared/wire';
import { fetchImage, GalleryApiError } from '../gallery-api';
import { countPhotos } from './bulk-action';
import { formatLinks, LINK_FORMATS, type LinkFormat } from './format-links';

/** More links than anybody pastes; each costs a request. */
const MAX_LINKS = 1_000;
const AT_ONCE = 6;

type CopyLinksDialogProps = { ids: ReadonlySet<string>; onClose: () => void };

/** The permanent links of the selected photos, to be copied in one of several forms. */
export function CopyLinksDialog({ ids, onClose }: CopyLinksDialogProps) {
  const [format, setFormat] = useState<LinkFormat>('url');
  const [images, setImages] = useState<readonly ImageItem[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [wanted] = useState(() => [...ids].sort((one, other) => (one < other ? -1 : 1)).slice(0, MAX_LINKS));
  const isWhole = images.length === wanted.length;

  useEffect(() => {
    let isWanted = true;
    const fetchAll = async () => {
      for (let at = 0; at < wanted.length && isWanted; at += AT_ONCE) {
        const some = await Promise.all(wanted.slice(at, at + AT_ONCE).map(fetchImage));
        if (isWanted) setImages((before) => [...before.slice(0, at), ...some]);
      }
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
          <ProgressBar label="Reading the photos" progress={images.length / wanted.length} />
        )}
        {isWhole && (
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
