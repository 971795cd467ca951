'use client';

import {
  memo,
  type ReactNode,
  Suspense,
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
} from 'react';
import { preconnect } from 'react-dom';
import type { DropSender, Uploader } from '@/lib/browser/upload';
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
import { type ComeBack, useComeBack } from './use-come-back';
import { useFilePickers } from './use-file-pickers';
import { useFocusAfterLast } from './use-focus-after-last';
import { useFocusAtFirst } from './use-focus-at-first';
import { fetchEngine, useLazyUploader } from './use-lazy-uploader';
import type { UseUploader } from './use-opened-uploader';
import { useQueueView } from './use-queue-view';
import { useSigns } from './use-signs';
import { useTakeEarly } from './use-take-early';

export type UploadPanelProps = {
  limits: UploadLimits;
  /** Whether photos are sent with all their pixels. Default: the person who uploads chooses. */
  keepOriginal?: KeepOriginal | undefined;
  uploadState: PublishState;
  linkSeconds: number;
  /** Where files are sent to, where it is known; '' for the page's own origin. */
  bucketOrigin?: string | undefined;
  /** Tells its list from others of the app, as of `createUploader`. */
  name?: string | undefined;
  /** Said about each file, as the site's own schema takes it. */
  metadata?: unknown;
  /** Called with the uploader before it does anything; the function it returns ends what it began. */
  onOpened?: ((uploader: Uploader) => () => void) | undefined;
  /** The drop link that files are sent by, and who sends them; left out on the site's own page. */
  sender?: DropSender | undefined;
  /** Says who sees what is sent, in place of what its state says. */
  audience?: Audience | undefined;
  /** Said once all is sent: what happens next. */
  afterUpload?: string | null | undefined;
  /** Shows after a reload what this browser has sent before, with its links. Default: it does not. */
  remembersSent?: boolean | undefined;
  /** Files that were dropped before this was here. */
  early?: readonly File[] | undefined;
  /** Its first button takes the focus as it appears, in place of what had it on the page before. */
  takesFocus?: boolean | undefined;
  /** Drawn above, with the page's heading, and below. */
  intro?: ReactNode;
  outro?: ReactNode;
};

/** The whole upload page below its header: where files are dropped, and what becomes of them. */
export function UploadPanel(props: UploadPanelProps) {
  const { limits, name, bucketOrigin, sender, early, onOpened } = props;
  const { basePath } = useHost();
  const [isExpected, setExpected] = useState(false);
  const { comeBack, watch } = useComeBack();
  const options = { limits, name, endpoint: `${basePath}/upload` };
  const follow = (uploader: Uploader) => {
    const stops = [watch(uploader), onOpened?.(uploader)];
    return () => stops.forEach((stop) => void stop?.());
  };
  const { uploader, open, isWanted, isOutOfReach } = useLazyUploader(options, isExpected, follow);
  // As it is when files are added, however often a host writes it anew.
  const metadata = useRef(props.metadata);
  useEffect(() => {
    metadata.current = props.metadata;
  }, [props.metadata]);
  useSigns(() => {
    // The answer to a press comes first; the code is on its way meanwhile.
    fetchEngine().catch(() => {});
    startTransition(() => setExpected(true));
    // As uploads go: without cookies.
    if (bucketOrigin) preconnect(bucketOrigin, { crossOrigin: 'anonymous' });
  });
  const [keepOriginal, setKeepOriginal] = useState(props.keepOriginal === 'always');
  const drops = useDrops(
    useCallback(
      async (files: readonly File[]) => {
        const said = metadata.current;
        return (await open()).add(files, { keepOriginal, sender, metadata: said });
      },
      [open, keepOriginal, sender],
    ),
  );
  useTakeEarly(drops.take, early);
  const isAsked = (props.keepOriginal ?? 'ask') === 'ask';
  const original = isAsked ? { isOn: keepOriginal, set: setKeepOriginal } : null;
  return (
    <Dropzone drops={drops}>
      {({ openPicker, isReading }) => (
        <PanelContent
          {...props}
          {...{ uploader, drops, openPicker, isReading, original }}
          {...{ isExpected: isExpected || isWanted, isEngineOutOfReach: isOutOfReach, comeBack }}
        />
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
    /** Somebody is about to add files. */
    isExpected: boolean;
    isEngineOutOfReach: boolean;
    comeBack: ComeBack;
    original: Readonly<{ isOn: boolean; set: (isOn: boolean) => void }> | null;
  }>;

/** Drawn again only when something of its own changes: the dropzone around it is at each press and drag. */
const PanelContent = memo(function PanelContent(props: PanelContentProps) {
  const { uploader, drops, openPicker, isReading, isExpected, original } = props;
  const { isEngineOutOfReach, comeBack, limits, uploadState, linkSeconds } = props;
  const { intro, outro, audience, keepOriginal, afterUpload = null, remembersSent = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const pickers = useFilePickers(box, openPicker);
  const { items } = uploader;
  useFocusAfterLast(box, items.length);
  useFocusAtFirst(box, props.takesFocus ?? false);
  const { UploadQueue, isOutOfReach } = useQueueView(isExpected, items.length > 0);
  const isReady = items.length > 0 && UploadQueue !== null;
  // Drawn between other work: the whole list at once would hold up a slow phone.
  const isListed = useDeferredValue(isReady) && isReady;
  useKeepSent(items, remembersSent);
  const heading = intro === undefined ? 'h1' : 'h2';
  const empty = (isWaiting: boolean) => (
    <EmptyState
      limits={limits}
      uploadState={uploadState}
      isAlwaysOriginal={keepOriginal === 'always'}
      pickers={pickers}
      original={original}
      isReading={isWaiting}
      heading={heading}
      audience={audience}
    />
  );
  return (
    <div
      ref={box}
      data-listed={isListed || undefined}
      className="flex w-full flex-1 flex-col gap-4 px-4 pt-4 sm:px-6 sm:py-6"
    >
      <PickerInputs onFiles={drops.take} />
      {intro}
      <UploadNotices
        {...{ uploader, isListed, ...comeBack }}
        isOutOfReach={isOutOfReach || isEngineOutOfReach}
      />
      <DropAnswers drops={drops} />
      {!isListed || UploadQueue === null ? (
        empty(isReading || items.length > 0)
      ) : (
        <Suspense fallback={empty(true)}>
          <UploadQueue {...{ uploader, pickers, original, uploadState, linkSeconds, afterUpload, heading }} />
        </Suspense>
      )}
      {remembersSent && items.length === 0 && <SentBefore />}
      {outro}
    </div>
  );
});
