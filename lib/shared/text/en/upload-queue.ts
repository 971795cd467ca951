import { formats } from './formats';

const { bytes, count, duration, percent, plural } = formats;

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

/** The upload page once there are files: its bar, the files, and their menus. Loaded with the first file. */
export const uploadQueueText = {
  files: 'Files',
  /** Tells screen readers how the keyboard works in the list of files. */
  keys: 'Arrow keys move, Alt with arrow keys changes the order, Enter opens, Delete removes from the list.',
  /** Its place, after its order was changed. */
  moved: ({ at, all }: { at: number; all: number }) => `Moved to ${count(at)} of ${count(all)}`,

  /** All uploads together. */
  bar: {
    title: 'All uploads',
    more: 'More actions',
    doneOfAll: ({ isPaused, done, all }: { isPaused: boolean; done: number; all: number }) =>
      `${isPaused ? 'Paused, ' : ''}${count(done)} of ${count(all)} uploaded`,
    cancelled: 'Cancelled',
    allUploaded: (photos: number) => plural(photos, { one: 'Uploaded', other: 'All # uploaded' }),
    someFailed: ({ done, failed }: { done: number; failed: number }) =>
      `${count(done)} uploaded, ${count(failed)} failed`,
    allFailed: (photos: number) =>
      plural(photos, { one: 'Upload failed', other: 'Upload failed (# photos)' }),
    /** Facts about the whole, of which those that are known are put together. */
    paused: 'Uploads are paused',
    offline: 'You’re offline. Uploads will resume automatically.',
    gettingReady: 'Getting ready…',
    speed: (bytesPerSecond: number) => `${bytes(bytesPerSecond)}/s`,
    timeLeft: (seconds: number) => `${duration(seconds)} left`,
    between: ' · ',
    failed: (photos: number) => `${count(photos)} failed`,
    showAll: 'Show all',
  },
  /** Actions on all of them. */
  all: {
    addPhotos: 'Add photos',
    retryFailed: 'Retry failed',
    sendSmaller: 'Send smaller',
    clearFinished: 'Clear finished',
    pause: 'Pause',
    resume: 'Resume',
    cancelAll: 'Cancel all',
    showAsGrid: 'Show as grid',
    showAsList: 'Show as list',
    mayClose: 'You can close this page. Uploads will resume when you come back.',
  },

  /** How a file stands. */
  status: {
    facts: (sizes: string, state: string) => `${sizes}${DOT}${state}`,
    size: (sizeBytes: number) => bytes(sizeBytes),
    dimensions: ({ width, height }: { width: number; height: number }) => `${width}\u00a0×\u00a0${height}`,
    uploaded: 'Uploaded',
    /** On a picture; the reason stands elsewhere. */
    failed: 'Failed',
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
  saved,
  /** The notes to a person on how a file was prepared. */
  notes: {
    hdr_flattened: 'HDR effect removed.',
    motion_dropped: 'Sent as a still; the video part was left out.',
    pages_dropped: 'Only the first page was sent.',
    reencoded: 'Rotating or cropping it meant saving it again; no difference is visible.',
    canvas_protected: 'Sent at its original size: this browser’s fingerprint protection blocks resizing.',
  },
  actionsOf: (file: string) => `Actions for ${file}`,
  /** Actions on one file. */
  actions: {
    open: 'Open photo',
    copyLink: 'Copy link',
    retry: 'Retry',
    sendSmaller: 'Send smaller',
    sendNext: 'Send next',
    pause: 'Pause',
    resume: 'Resume',
    cancel: 'Cancel',
    remove: 'Remove from the list',
  },
  /** The outcome of copying a link. */
  copied: 'Copied',
  copyFailed: 'Couldn’t copy',

  /** Over what happens once all is sent. */
  endTitle: 'What happens next',
  sendMore: 'Send more',
  /** Says who can open what was uploaded, and for how long. */
  links: {
    public: 'Anyone with a link can view that photo while it’s public.',
    held: 'Your photos wait for approval. Until then, only this site’s admins can see them.',
    none: 'Your photos are private. Only this site’s admins can open them.',
    private: (seconds: number) =>
      `Your photos are private. Anyone with a link can view that photo for ${duration(seconds)}.`,
  },
};

/** `4 MB → 620 KB, 85% smaller`. */
function saved({ sourceBytes, sentBytes }: { sourceBytes: number; sentBytes: number }): string {
  return `${bytes(sourceBytes)} → ${bytes(sentBytes)}, ${percent(1 - sentBytes / sourceBytes)} smaller`;
}
