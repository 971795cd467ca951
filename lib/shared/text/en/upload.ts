import { formats } from './formats';

const { and, bytes, count, duration, percent, plural } = formats;

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

/** The upload page, once files are on it: the sum of all, the notices, and each file's row. */
export const uploadText = {
  /** Before the first file. */
  empty: {
    reading: 'Reading your files…',
    invitation: 'Drop photos anywhere',
    /** Nothing can be dropped where there are only fingers. */
    invitationByTouch: 'Add your photos',
    otherWays: 'or drop a folder, or paste',
    choose: 'Choose photos',
    limits: ({
      types,
      convertedTypes,
      maxSourceBytes,
      maxBytes,
    }: Readonly<{
      types: readonly string[];
      convertedTypes: readonly string[];
      maxSourceBytes: number;
      maxBytes: number;
    }>) =>
      `${and(types)}, up to ${bytes(maxSourceBytes)} each, ${bytes(maxBytes)} once made smaller. ${and(convertedTypes)} are converted.`,
    limitsOfOriginals: ({
      types,
      convertedTypes,
      maxBytes,
    }: Readonly<{ types: readonly string[]; convertedTypes: readonly string[]; maxBytes: number }>) =>
      `${and(types)}, up to ${bytes(maxBytes)} each. ${and(convertedTypes)} are converted.`,
    noLocationTitle: 'No location',
    /** Says in one line what stays of a photo and what goes. */
    noLocation: ({ keepsDate }: { keepsDate: boolean }) =>
      keepsDate
        ? 'Location and camera details are removed before photos leave your device. The date taken stays.'
        : 'Location, camera details and the date taken are removed before photos leave your device.',
    smallerTitle: 'Resized first',
    smaller: (maxDimension: number) =>
      `Photos are resized on your device to ${count(maxDimension)} pixels, so they upload quickly.`,
    originalTitle: 'Full quality',
    original: 'Photos keep their full resolution. Only the metadata is removed.',
    /** Says who sees what is sent, by what it becomes. */
    audienceTitles: { held: 'Approved first', private: 'Private', public: 'Public' },
    audiences: {
      held: 'Your photos wait for approval. Until then, only this site’s admins can see them.',
      private: 'Only you and this site’s admins can see your photos.',
      public: 'Photos you upload here are public. Anyone can see them.',
    },
  },
  letGo: 'Drop to upload',
  chooseFolder: 'Choose a folder',
  takePhoto: 'Take a photo',
  fullSize: 'Keep original size',

  /** Says who can open what was uploaded, and for how long. */
  links: {
    public: 'Anyone with a link can view that photo while it’s public.',
    held: 'Your photos wait for approval. Until then, only this site’s admins can see them.',
    none: 'Your photos are private. Only this site’s admins can open them.',
    private: (seconds: number) =>
      `Your photos are private. Anyone with a link can view that photo for ${duration(seconds)}.`,
  },
  /** Files are put on a link's button, its tip, and what it is called beside others. */
  copyLink: {
    idle: 'Copy link',
    copied: 'Copied',
    failed: 'Couldn’t copy',
    tip: (seconds: number | null) => `Copy link${worksFor(seconds)}`,
    name: ({ label, name, seconds }: { label: string; name: string; seconds: number | null }) =>
      `${label} to ${name}${worksFor(seconds)}`,
  },

  notices: {
    offlineBusy: 'You’re offline. Uploads will resume automatically.',
    offlineIdle: 'You’re offline. Photos you add now will be sent when you’re back online.',
    restored: (photos: number) =>
      plural(photos, {
        one: 'Resuming a photo from your last visit.',
        other: 'Resuming # photos from your last visit.',
      }),
    recovered: (photos: number) =>
      plural(photos, {
        one: 'A photo from your last visit has finished uploading.',
        other: '# photos from your last visit have finished uploading.',
      }),
    atRisk: (photos: number) =>
      plural(photos, {
        one: 'Keep this page open, or you’ll have to choose a photo again.',
        other: 'Keep this page open, or you’ll have to choose # photos again.',
      }),
  },

  /** All uploads together. */
  summary: {
    title: 'All uploads',
    addPhotos: 'Add photos',
    retryFailed: 'Retry failed',
    sendSmaller: 'Send smaller',
    clearFinished: 'Clear finished',
    pause: 'Pause',
    resume: 'Resume',
    cancelAll: 'Cancel all',
    mayClose: 'You can close this page. Uploads will resume when you come back.',
    doneOfAll: ({ isPaused, done, all }: { isPaused: boolean; done: number; all: number }) =>
      `${isPaused ? 'Paused, ' : ''}${count(done)} of ${count(all)} uploaded`,
    cancelled: 'Cancelled',
    allUploaded: (photos: number) => plural(photos, { one: 'Uploaded', other: 'All # uploaded' }),
    someFailed: ({ done, failed }: { done: number; failed: number }) =>
      `${count(done)} uploaded, ${count(failed)} failed`,
    allFailed: (photos: number) =>
      plural(photos, { one: 'Upload failed', other: 'Upload failed (# photos)' }),
    /** Facts about the whole, of which those that are known are put together. */
    nothingMoves: 'Uploads are paused',
    speed: (bytesPerSecond: number) => `${bytes(bytesPerSecond)}/s`,
    timeLeft: (seconds: number) => `${duration(seconds)} left`,
    failed: (photos: number) => `${count(photos)} failed`,
    between: ' · ',
    gettingReady: 'Getting ready…',
    waitingForConnection: 'Waiting for a connection',
  },
  saved,

  files: 'Files',
  opensInNewTab: '(opens in a new tab)',
  /** How a file stands. */
  status: {
    facts: (sizes: string, state: string) => `${sizes}${DOT}${state}`,
    size: (sizeBytes: number) => bytes(sizeBytes),
    dimensions: ({ width, height }: { width: number; height: number }) => `${width}\u00a0×\u00a0${height}`,
    waitsForApproval: 'Waits for approval',
    sameAs: (name: string) => `Duplicate of ${name}`,
    sameSentOnce: (name: string) => `Duplicate of ${name}, uploaded once`,
    paused: 'Paused',
    waiting: 'Waiting',
    preparing: 'Resizing',
    sending: (progress: number) => `Sending, ${percent(progress)}`,
    readyToSend: 'Waiting to send',
    tryingAgainSoon: 'Retrying soon',
    waitingForConnection: 'Waiting for a connection',
    checking: 'Verifying',
    cancelled: 'Cancelled',
  },
  /** The notes to a person on how a file was prepared. */
  notes: {
    hdr_flattened: 'HDR effect removed.',
    motion_dropped: 'Sent as a still; the video part was left out.',
    pages_dropped: 'Only the first page was sent.',
    reencoded: 'Rotating or cropping it meant saving it again; no difference is visible.',
    canvas_protected: 'Sent at its original size: this browser’s fingerprint protection blocks resizing.',
  },
  /** The actions on one file: the tip of a button, and its name among the buttons of other files. */
  actions: {
    retry: { tip: 'Retry', name: (file: string) => `Retry ${file}` },
    sendSmaller: { tip: 'Send smaller', name: (file: string) => `Send ${file} smaller` },
    sendNext: { tip: 'Send next', name: (file: string) => `Send ${file} next` },
    pause: { tip: 'Pause', name: (file: string) => `Pause ${file}` },
    resume: { tip: 'Resume', name: (file: string) => `Resume ${file}` },
    remove: { tip: 'Remove from the list', name: (file: string) => `Remove ${file} from the list` },
    cancel: { tip: 'Cancel', name: (file: string) => `Cancel ${file}` },
  },
};

function worksFor(seconds: number | null): string {
  return seconds === null ? '' : ` (valid for ${duration(seconds)})`;
}

/** `4 MB → 620 KB, 85% smaller`. */
function saved({ sourceBytes, sentBytes }: { sourceBytes: number; sentBytes: number }): string {
  return `${bytes(sourceBytes)} → ${bytes(sentBytes)}, ${percent(1 - sentBytes / sourceBytes)} smaller`;
}
