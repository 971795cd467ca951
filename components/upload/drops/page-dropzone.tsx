import { X } from 'lucide-react';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { useDropzone } from 'react-dropzone';
import { createUploader } from '@/lib/browser/upload';
import type { transferTextsOf } from '@/lib/browser/upload/read-transfer';
import type { UploadLimits } from '@/lib/shared/limits';
import { useHost } from '../../host/host';
import { useText, useTextAtHand } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { DropOverlay } from '../drop-overlay';
import type { UploadsHolder } from '../uploads-provider';
import { answerTexts } from './answer-texts';
import { DropAnswerLine } from './drop-answer-line';
import { watchOwnDrags } from './is-own-drag';
import { hasFiles, hasTexts, isField } from './transfer-events';
import { useDrops } from './use-drops';
import { useTransfers } from './use-transfers';

export type PageDropsProps = {
  limits: UploadLimits;
  /** Photos are never made smaller. */
  keepOriginal: boolean;
};

/** Something that was dropped or pasted before the code that takes it was here: files, or texts without any. */
export type Early = Readonly<{ files: readonly File[]; texts?: ReturnType<typeof transferTextsOf> }>;

type PageDropzoneProps = PageDropsProps & {
  holder: UploadsHolder;
  /** Dropped or pasted before this was here. */
  early: Early;
};

/** The whole page as a place to drop files on. A line says that they were taken, and leads to the list. */
export function PageDropzone({ limits, keepOriginal, holder, early }: PageDropzoneProps) {
  const text = useText('drops');
  const uploaderText = useTextAtHand('uploader');
  const { basePath, pages, Link } = useHost();
  const [added, setAdded] = useState(0);
  const drops = useDrops(
    useCallback(
      (files: readonly File[]) => {
        const uploader = holder.open(() =>
          createUploader({
            limits,
            endpoint: `${basePath}/upload`,
            ...(uploaderText ? { text: uploaderText } : {}),
          }),
        );
        uploader.add(files, { keepOriginal });
        setAdded((before) => before + files.length);
      },
      [holder, limits, keepOriginal, basePath, uploaderText],
    ),
  );
  const { take, say, answer } = drops;
  useEffect(() => {
    if (early.files.length > 0) take(early.files);
    else if (early.texts) void answerTexts(early.texts, { take, say });
  }, [early, take, say]);
  useTransfers({ take, say }, 'window');
  const isDragged = useWindowDrops({ take, onError: () => say({ kind: 'unreadable' }) });
  return (
    <>
      {isDragged && <DropOverlay label={text.dropHere} />}
      {(added > 0 || answer !== null) && (
        <div className="fixed start-4 bottom-20 z-30 flex max-w-[calc(100%-2rem)] flex-col gap-2 rounded-xl border border-line bg-surface p-1.5 shadow-raised">
          {added > 0 && (
            <div className="flex flex-wrap items-center gap-2 ps-3 text-sm" data-testid="page-drop">
              <p role="status" className="min-w-0 flex-1 whitespace-nowrap">
                {text.added(added)}
              </p>
              {pages.upload !== undefined && (
                <Link
                  href={pages.upload}
                  prefetch={false}
                  className="inline-flex min-h-11 items-center font-medium underline underline-offset-2"
                >
                  {text.show}
                </Link>
              )}
              <Button
                tone="quiet"
                size="icon"
                aria-label={text.dismiss}
                title={text.dismiss}
                onClick={() => setAdded(0)}
              >
                <X aria-hidden="true" />
              </Button>
            </div>
          )}
          {answer && <DropAnswerLine answer={answer} onDismiss={() => say(null)} />}
        </div>
      )}
    </>
  );
}

type WindowDrops = { take: (files: readonly File[]) => void; onError: () => void };

/** Whether files are dragged over the window. React-dropzone reads what is let go, folders too. */
function useWindowDrops({ take, onError }: WindowDrops): boolean {
  const { getRootProps, isDragGlobal } = useDropzone({
    onDrop: (accepted, rejected) => take([...accepted, ...rejected.map(({ file }) => file)]),
    onError,
    noClick: true,
    noKeyboard: true,
    noPaste: true,
    preventDropOnDocument: false,
  });
  const { onDrop } = getRootProps();
  const [isOwn, setOwn] = useState(false);
  const handOver = useEffectEvent((event: DragEvent) => {
    // The browser's own event has all that it wants of one of React's.
    onDrop?.(event as never);
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const isOwnDrag = watchOwnDrags(signal);
    const isOurs = (event: DragEvent) => !event.defaultPrevented && hasFiles(event) && !isOwnDrag();
    // Without this a browser opens the address of what is dropped in place of the page.
    const isText = (event: DragEvent) => hasTexts(event) && !isField(event.target) && !isOwnDrag();
    window.addEventListener('dragenter', () => setOwn(isOwnDrag()), { signal });
    window.addEventListener(
      'dragover',
      (event) => (isOurs(event) || isText(event)) && event.preventDefault(),
      {
        signal,
      },
    );
    window.addEventListener('drop', (event) => isOurs(event) && handOver(event), { signal });
    return () => stop.abort();
  }, []);
  return isDragGlobal && !isOwn;
}
