'use client';

import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type PointerEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isRightToLeft } from '@/lib/browser/dom/reading-key';
import type { PhotoEdit, UploadItem } from '@/lib/browser/upload';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';
import { openModal } from '../../ui/open-modal';
import type { UseUploader } from '../use-opened-uploader';
import { actOnKey } from './act-on-key';
import { CropTools } from './crop-tools';
import { sizeOf } from './edited-picture';
import { PhotoStage } from './photo-stage';
import { PhotoTools } from './photo-tools';
import { PhotoWords } from './photo-words';
import { SentFacts } from './sent-facts';
import { useCropping } from './use-cropping';
import { usePicture } from './use-picture';

export type PhotoDialogProps = {
  uploader: UseUploader;
  itemId: string;
  onClose: () => void;
  /** Told which photo was shown last, for the focus to go there. */
  onLeave?: ((id: string) => void) | undefined;
};

/** So far a finger goes sideways until it means the next photo. */
const SWIPE_PX = 60;

/**
 * One photo of the list over the whole page, dark in both themes. Until it is sent it can be turned, cut, named, described and taken off the
 * list, each with undo; meanwhile it is held back. It closes by itself when no photo is left.
 */
export function PhotoDialog({ uploader, itemId, onClose, onLeave }: PhotoDialogProps) {
  const [id, setId] = useState(itemId);
  const { items } = uploader;
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  useEffect(() => {
    if (item === undefined) onClose();
  }, [item, onClose]);
  if (item === undefined) return null;
  const close = () => {
    onClose();
    onLeave?.(id);
  };
  return <OpenPhoto uploader={uploader} item={item} at={at} onShow={setId} onClose={close} />;
}

type OpenPhotoProps = Pick<PhotoDialogProps, 'uploader' | 'onClose'> & {
  item: UploadItem;
  at: number;
  onShow: (id: string) => void;
};

function OpenPhoto({ uploader, item, at, onShow, onClose }: OpenPhotoProps) {
  const text = useText('photoDialog');
  const dialog = useRef<HTMLDialogElement>(null);
  const { items, hold } = uploader;
  const { id, name, edit = null, steps = { undo: 0, redo: 0 } } = item;
  const isOpen = isEditable(item);
  const picture = usePicture(uploader, id, addressOf(item));
  const isShown = picture.state === 'shown';
  const canDraw = isOpen && isShown && !picture.isAnimated;
  const turned: PhotoEdit | null = edit && { turns: edit.turns, crop: null };
  const crops = useCropping(edit, isShown ? sizeOf(picture.image, turned) : null);
  const isCropping = crops.cropping !== null && canDraw;
  const [said, say] = useState('');

  // Closed before it is taken out of the page: the browser gives the focus back by no other way.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element) openModal(element);
    return () => element?.close();
  }, []);
  useEffect(() => hold(id), [hold, id]);
  useEffect(() => {
    // A control that had the focus may go with its photo, or once that is sent.
    if (document.activeElement !== document.body) return;
    dialog.current?.querySelector<HTMLElement>('[data-close]')?.focus();
  });

  function show(step: -1 | 1) {
    const next = items[at + step];
    if (next === undefined || isCropping) return;
    crops.end();
    onShow(next.id);
    say(text.said.shows({ name: next.name, at: at + step + 1, all: items.length }));
  }

  function rotate(by: 1 | 3) {
    if (!canDraw || isCropping) return;
    uploader.edit(id, { turns: (edit?.turns ?? 0) + by });
    say(by === 1 ? text.said.rotatedRight : text.said.rotatedLeft);
  }

  function beginCrop() {
    if (!canDraw || isCropping) return;
    crops.begin();
    focusSoon('[data-crop="box"]');
  }

  function endCrop(isKept: boolean) {
    const crop = crops.result();
    crops.end();
    focusSoon('[data-tool="crop"]');
    if (!isKept) return;
    uploader.edit(id, { crop });
    say(text.said.cropped);
  }

  function undo() {
    if (steps.undo === 0 || isCropping) return;
    uploader.undoEdit(id);
    say(text.said.undone);
  }

  function redo() {
    if (steps.redo === 0 || isCropping) return;
    uploader.redoEdit(id);
    say(text.said.redone);
  }

  function remove(message: string) {
    const next = items[at + 1] ?? items[at - 1];
    if (next) onShow(next.id);
    say(message);
    uploader.remove(id);
  }

  /** Once it is drawn. */
  function focusSoon(selector: string) {
    requestAnimationFrame(() => dialog.current?.querySelector<HTMLElement>(selector)?.focus());
  }

  const acts = { previous: () => show(-1), next: () => show(1), rotate, crop: beginCrop, undo, redo };
  const swipe = useSwipe((step) => show(step));
  return (
    <dialog
      ref={dialog}
      aria-label={text.title}
      data-photo={id}
      onCancel={(event) => {
        event.preventDefault();
        if (isCropping) endCrop(false);
        else onClose();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (!isCropping) actOnKey(event, acts);
      }}
      className="m-0 h-dvh max-h-none w-dvw max-w-none bg-black p-0 text-ink scheme-dark backdrop:bg-black"
    >
      <div className="flex min-h-full flex-col gap-3 pt-2 pb-4">
        <header className="flex items-center gap-3 ps-4 pe-2">
          <h2 className="min-w-0 flex-1 text-sm font-medium">
            <bdi className="block truncate own-direction">{isCropping ? text.cropping.title : name}</bdi>
          </h2>
          <p className="text-sm text-ink-soft tabular-nums">
            {text.place({ at: at + 1, all: items.length })}
          </p>
          <Button
            tone="quiet"
            size="touch"
            data-close
            aria-label={text.close}
            title={text.close}
            onClick={onClose}
          >
            <X aria-hidden="true" />
          </Button>
        </header>
        {/* With large text in a low window the whole dialog scrolls: the picture stays large enough to be seen. */}
        <div className="relative flex min-h-[200px] flex-1 items-stretch gap-1 sm:px-3">
          {!isCropping && <Step side="previous" isThere={at > 0} onStep={() => show(-1)} />}
          <div className="relative min-w-0 flex-1 touch-pan-y" {...(isCropping ? {} : swipe)}>
            <PhotoStage
              picture={picture}
              preview={item.previewUrl ?? (item.status === 'done' ? item.image.thumbUrl : null)}
              edit={isCropping ? turned : edit}
              label={item.caption ?? name}
              crop={isCropping ? crops.cropping : null}
              ratio={crops.ratio}
              onCrop={crops.change}
            />
          </div>
          {!isCropping && <Step side="next" isThere={at < items.length - 1} onStep={() => show(1)} />}
        </div>
        <footer className="mx-auto flex w-full max-w-3xl flex-col gap-3 px-4">
          {isCropping && crops.cropping !== null && isShown ? (
            <CropTools
              ratio={crops.cropping.ratio}
              size={sizeOf(picture.image, { turns: 0, crop: crops.result() })}
              onRatio={crops.hold}
              onCancel={() => endCrop(false)}
              onDone={() => endCrop(true)}
            />
          ) : isOpen ? (
            <>
              <PhotoTools
                {...{ canDraw, steps }}
                onRotate={rotate}
                onCrop={beginCrop}
                onUndo={undo}
                onRedo={redo}
                onRemove={() => remove(text.said.removed(name))}
              />
              {isShown && picture.isAnimated && (
                <p className="text-center text-sm text-ink-soft">{text.animated}</p>
              )}
              <PhotoWords key={id} item={item} uploader={uploader} />
            </>
          ) : (
            <SentFacts key={id} item={item} onTakenBack={remove} />
          )}
        </footer>
        <p role="status" className="sr-only">
          {said}
        </p>
      </div>
    </dialog>
  );
}

type StepProps = { side: 'previous' | 'next'; isThere: boolean; onStep: () => void };

/** At the end of the list the button stays, and with it the focus. */
function Step({ side, isThere, onStep }: StepProps) {
  const text = useText('photoDialog');
  const Icon = side === 'previous' ? ChevronLeft : ChevronRight;
  return (
    <Button
      tone="quiet"
      size="touch"
      aria-label={text[side]}
      title={text[side]}
      aria-disabled={!isThere}
      className={cn(
        'self-center rounded-full aria-disabled:opacity-30',
        // On a phone the picture has the whole width, and they lie over it.
        'max-sm:absolute max-sm:top-1/2 max-sm:z-10 max-sm:-translate-y-1/2 max-sm:bg-black/55 max-sm:text-white',
        side === 'previous' ? 'max-sm:start-2' : 'max-sm:end-2',
      )}
      onClick={onStep}
    >
      <Icon className="size-6 rtl:-scale-x-100" aria-hidden="true" />
    </Button>
  );
}

function useSwipe(onSwipe: (step: -1 | 1) => void) {
  const from = useRef<Readonly<{ x: number; y: number }> | null>(null);
  return {
    onPointerDown: ({ clientX: x, clientY: y, pointerType }: PointerEvent) => {
      from.current = pointerType === 'mouse' ? null : { x, y };
    },
    onPointerUp: ({ clientX, clientY, currentTarget }: PointerEvent) => {
      const start = from.current;
      from.current = null;
      if (start === null) return;
      const [across, down] = [clientX - start.x, clientY - start.y];
      if (Math.abs(across) < SWIPE_PX || Math.abs(down) > Math.abs(across)) return;
      const isForward = across < 0 === !isRightToLeft(currentTarget);
      onSwipe(isForward ? 1 : -1);
    },
    onPointerCancel: () => {
      from.current = null;
    },
  };
}

function isEditable({ status, isLocked }: UploadItem): boolean {
  return isLocked !== true && status !== 'verifying' && status !== 'done';
}

/** Where its picture is once its file is gone. */
function addressOf(item: UploadItem): string | null {
  if (item.status === 'done') return item.image.shareUrl ?? item.image.thumbUrl;
  return item.previewUrl;
}
