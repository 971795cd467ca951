import { useEffect, useState } from 'react';
import type { Gallery } from '@/lib/browser/gallery';
import { collectImages, type ImagesFound, NOTHING_FOUND } from '@/lib/browser/gallery/collect-images';
import { formatLinks, type LinkFormat } from '@/lib/browser/gallery/format-links';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { copyText } from '../../ui/copy-text';
import { Dialog } from '../../ui/dialog';
import { fieldStyle } from '../../ui/field';
import { ProgressBar } from '../../ui/progress-bar';
import { LinkFormats } from './link-formats';

/** More links than anybody pastes; each costs a request. */
const MAX_LINKS = 1_000;

type CopyLinksDialogProps = { gallery: Gallery; ids: ReadonlySet<string>; onClose: () => void };

/** The permanent links of the selected photos, to be copied in one of several forms. */
export function CopyLinksDialog({ gallery, ids, onClose }: CopyLinksDialogProps) {
  const words = useText('bulk').links;
  const common = useText('common');
  const [format, setFormat] = useState<LinkFormat>('url');
  const [found, setFound] = useState<ImagesFound>(NOTHING_FOUND);
  const [outcome, setOutcome] = useState<'copied' | 'copyByHand' | null>(null);
  const [wanted] = useState(() => [...ids].sort((one, other) => (one < other ? -1 : 1)).slice(0, MAX_LINKS));
  const { images, goneCount, problem, progress } = found;
  const isWhole = progress === 1;

  useEffect(() => {
    const controller = new AbortController();
    void collectImages(gallery, wanted, { onProgress: setFound, signal: controller.signal });
    return () => controller.abort();
  }, [gallery, wanted]);

  const text = isWhole ? formatLinks(images, format, window.location.origin) : '';
  const hidden = images.filter(({ state }) => state !== 'public').length;
  return (
    <Dialog title={words.title(wanted.length)} onClose={onClose} className="max-w-xl">
      <div className="flex flex-col gap-3 text-sm">
        {ids.size > MAX_LINKS && <p>{words.onlyNewest(MAX_LINKS)}</p>}
        <LinkFormats chosen={format} onChoose={setFormat} />
        {problem !== null && (
          <p role="alert" className="text-danger">
            {problem}
          </p>
        )}
        {!isWhole && problem === null && <ProgressBar label={words.reading} progress={progress} />}
        {goneCount > 0 && <p role="status">{words.gone(goneCount)}</p>}
        {isWhole && images.length > 0 && (
          <>
            <textarea
              readOnly
              rows={6}
              value={text}
              aria-label={words.name}
              className={`${fieldStyle} h-auto! py-2 font-mono text-xs!`}
            />
            {hidden > 0 && <p className="text-pretty text-ink-soft">{words.notPublic(hidden)}</p>}
            <Button
              tone="primary"
              className="self-end"
              onClick={() =>
                void copyText(text).then((isGood) => setOutcome(isGood ? 'copied' : 'copyByHand'))
              }
            >
              <span aria-live="polite">{common[outcome ?? 'copy']}</span>
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}
