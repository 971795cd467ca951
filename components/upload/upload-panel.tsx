'use client';

import { type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { preconnect } from 'react-dom';
import type { DropSender, UploaderEvents } from '@/lib/browser/upload';
import type { KeepOriginal, PublishState, UploadLimits } from '@/lib/shared/limits';
import { useHost } from '../host/host';
import { DropAnswers } from './drops/drop-answers';
import { type Drops, useDrops } from './drops/use-drops';
import { Dropzone } from './dropzone';
import { type Audience, EmptyState } from './empty-state';
import { PickerInputs } from './folder-and-camera';
import { SentBefore } from './sent/sent-before';
import { useKeepSent } from './sent/use-keep-sent';
import { UploadNotices } from './upload-notices';
import { useFilePickers } from './use-file-pickers';
import { useFocusAfterLast } from './use-focus-after-last';
import { useQueueView } from './use-queue-view';
import { type UseUploader, useUploader } from './use-uploader';

export type UploadPanelProps = {
  limits: UploadLimits;
  /** Whether photos are sent with all their pixels. Default: the person who uploads chooses. */
  keepOriginal?: KeepOriginal | undefined;
  uploadState: PublishState;
  linkSeconds: number;
  /** Where files are sent to, where it is known; '' for the page's own origin. */
  bucketOrigin?: string | undefined;
  /** The drop link that files are sent by, and who sends them; left out on the site's own page. */
  sender?: DropSender | undefined;
  /** Says who sees what is sent, in place of what its state says. */
  audience?: Audience | undefined;
  /** Said once all is sent: what happens next. */
  afterUpload?: string | null | undefined;
  /** Shows after a reload what this browser has sent before, with its links. Default: it does not. */
  remembersSent?: boolean | undefined;
  /** Drawn above, with the page's heading, and below. */
  intro?: ReactNode;
  outro?: ReactNode;
};

/** The whole upload page below its header: where files are dropped, and what becomes of them. */
export function UploadPanel(props: UploadPanelProps) {
  const { limits, bucketOrigin, sender } = props;
  const { basePath } = useHost();
  const uploader = useUploader({ limits, endpoint: `${basePath}/upload` });
  useWarmUp(uploader.warmUp, bucketOrigin);
  const { add } = uploader;
  const [keepOriginal, setKeepOriginal] = useState(props.keepOriginal === 'always');
  const drops = useDrops(
    useCallback(
      (files: readonly File[]) => add(files, { keepOriginal, sender }),
      [add, keepOriginal, sender],
    ),
  );
  const isAsked = (props.keepOriginal ?? 'ask') === 'ask';
  const original = isAsked ? { isOn: keepOriginal, set: setKeepOriginal } : null;
  return (
    <Dropzone drops={drops}>
      {({ openPicker, isReading }) => (
        <PanelContent {...props} {...{ uploader, drops, openPicker, isReading, original }} />
      )}
    </Dropzone>
  );
}

type PanelContentProps = UploadPanelProps &
  Readonly<{
    uploader: UseUploader;
    drops: Drops;
    openPicker: () => void;
    isReading: boolean;
    original: Readonly<{ isOn: boolean; set: (isOn: boolean) => void }> | null;
  }>;

function PanelContent(props: PanelContentProps) {
  const { uploader, drops, openPicker, isReading, original, limits, uploadState, linkSeconds } = props;
  const { intro, outro, audience, keepOriginal, afterUpload = null, remembersSent = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const pickers = useFilePickers(box, openPicker);
  const comeBack = useComeBack(uploader);
  const { items } = uploader;
  useFocusAfterLast(box, items.length);
  const UploadQueue = useQueueView(items.length > 0);
  useKeepSent(items, remembersSent);
  const empty = (isWaiting: boolean) => (
    <EmptyState
      limits={limits}
      uploadState={uploadState}
      isAlwaysOriginal={keepOriginal === 'always'}
      pickers={pickers}
      original={original}
      isReading={isWaiting}
      heading={intro === undefined ? 'h1' : 'h2'}
      audience={audience}
    />
  );
  return (
    <div ref={box} className="flex w-full flex-1 flex-col gap-4 px-4 pt-4 sm:px-6 sm:py-6">
      <PickerInputs onFiles={drops.take} />
      {intro}
      <UploadNotices uploader={uploader} {...comeBack} />
      <DropAnswers drops={drops} />
      {items.length === 0 || UploadQueue === null ? (
        empty(isReading || items.length > 0)
      ) : (
        <Suspense fallback={empty(true)}>
          <UploadQueue {...{ uploader, pickers, original, uploadState, linkSeconds, afterUpload }} />
        </Suspense>
      )}
      {remembersSent && items.length === 0 && <SentBefore />}
      {outro}
    </div>
  );
}

/** Anyone who touches the page or drags something over it is about to add files. */
function useWarmUp(warmUp: () => void, bucketOrigin: string | undefined) {
  useEffect(() => {
    const stop = new AbortController();
    const onSign = () => {
      stop.abort();
      warmUp();
      // As uploads go: without cookies.
      if (bucketOrigin) preconnect(bucketOrigin, { crossOrigin: 'anonymous' });
    };
    for (const sign of ['pointerdown', 'keydown', 'dragenter']) {
      window.addEventListener(sign, onSign, { signal: stop.signal, passive: true });
    }
    return () => stop.abort();
  }, [warmUp, bucketOrigin]);
}

/** How many files of an earlier visit are back, and how many of them arrived without coming back to the list. */
function useComeBack({ uploader }: UseUploader) {
  const [restored, setRestored] = useState(0);
  const [recovered, setRecovered] = useState(0);
  useEffect(() => {
    if (uploader === null) return;
    const onRestored = ({ ids }: UploaderEvents['restored']) => setRestored((count) => count + ids.length);
    const onRecovered = ({ images }: UploaderEvents['recovered']) => setRecovered(images.length);
    const stops = [uploader.on('restored', onRestored), uploader.on('recovered', onRecovered)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [uploader]);
  return { restored, recovered };
}
