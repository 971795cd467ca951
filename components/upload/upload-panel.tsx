'use client';

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { preconnect } from 'react-dom';
import type { DropSender, UploaderEvents } from '@/lib/browser/upload';
import type { KeepOriginal, PublishState, UploadLimits } from '@/lib/shared/limits';
import { useHost } from '../host/host';
import { DropAnswers } from './drops/drop-answers';
import { useDrops } from './drops/use-drops';
import { Dropzone } from './dropzone';
import { type Audience, EmptyState } from './empty-state';
import { FileList } from './file-list';
import { FullSizeOption } from './full-size-option';
import { useFocusAfterLast } from './keep-focus';
import { LinkNote } from './link-note';
import { UploadNotices } from './upload-notices';
import { UploadSummary } from './upload-summary';
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
  /** Drawn above, with the page's heading, and below. */
  intro?: ReactNode;
  outro?: ReactNode;
};

/** The whole upload page below its header: where files are dropped, and what becomes of them. */
export function UploadPanel({
  limits,
  keepOriginal: choice = 'ask',
  uploadState,
  linkSeconds,
  bucketOrigin,
  sender,
  audience,
  intro,
  outro,
}: UploadPanelProps) {
  const { basePath } = useHost();
  const uploader = useUploader({ limits, endpoint: `${basePath}/upload` });
  const comeBack = useComeBack(uploader);
  useWarmUp(uploader.warmUp, bucketOrigin);
  const { items, totals, add } = uploader;
  const box = useRef<HTMLDivElement>(null);
  useFocusAfterLast(box, items.length);
  const [keepOriginal, setKeepOriginal] = useState(choice === 'always');
  const drops = useDrops(
    useCallback(
      (files: readonly File[]) => add(files, { keepOriginal, sender }),
      [add, keepOriginal, sender],
    ),
  );
  const onFiles = drops.take;
  const fullSize = choice === 'ask' && <FullSizeOption isOn={keepOriginal} onChange={setKeepOriginal} />;
  return (
    <Dropzone drops={drops}>
      {({ openPicker, isReading }) => (
        <div
          ref={box}
          className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-4 px-4 py-6 sm:px-6 sm:py-10"
        >
          {intro}
          <UploadNotices uploader={uploader} {...comeBack} />
          <DropAnswers drops={drops} />
          {items.length === 0 ? (
            <EmptyState
              limits={limits}
              uploadState={uploadState}
              isAlwaysOriginal={choice === 'always'}
              onPick={openPicker}
              onFiles={onFiles}
              fullSize={fullSize}
              isReading={isReading}
              heading={intro === undefined ? 'h1' : 'h2'}
              audience={audience}
            />
          ) : (
            <>
              <UploadSummary uploader={uploader} onPick={openPicker} onFiles={onFiles} fullSize={fullSize} />
              <FileList uploader={uploader} linkSeconds={linkSeconds} />
              {totals.done > 0 && <LinkNote uploadState={uploadState} linkSeconds={linkSeconds} />}
            </>
          )}
          {outro}
        </div>
      )}
    </Dropzone>
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
