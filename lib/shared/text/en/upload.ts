import { formats } from './formats';

const { and, bytes, count, duration, percent, plural } = formats;

/** Between two facts; the dot stays at the end of its line, never at the beginning of the next. */
const DOT = '\u00a0· ';

/** The upload page, once files are on it: the sum of all, the notices, and each file's row. */
export const uploadText = {
  /** Before the first file. */
  empty: {
    reading: 'Reading your files …',
    invitation: 'Drop photos anywhere',
    /** Nothing can be dropped where there are only fingers. */
    invitationByTouch: 'Add your photos',
    otherWays: 'or whole folders, or paste them from the clipboard',
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
        ? 'The date a photo was taken stays with it. The place and the camera are removed before it leaves your device.'
        : 'The place, the camera and the date a photo was taken are removed before it leaves your device.',
    smallerTitle: 'Smaller first',
    smaller: (maxDimension: number) =>
      `Photos are made smaller on your device, to ${count(maxDimension)} pixels, so they are sent quickly.`,
    originalTitle: 'Full quality',
    original: 'Photos keep all their pixels. Only their metadata is removed.',
    /** Says who sees what is sent, by what it becomes. */
    audienceTitles: { held: 'Approved first', private: 'Private', public: 'Public' },
    audiences: {
      held: 'What you send waits for approval. Until then only the people who run this page can see it.',
      private: 'Only you and the people who run this page can see what you send.',
      public: 'What you send here is published for everybody to see.',
    },
  },
  letGo: 'Let go to add them',
  chooseFolder: 'Choose a folder',
  takePhoto: 'Take a photo',
  fullSize: 'Send at full size',

  /** Says who can open what was uploaded, and for how long. */
  links: {
    public: 'Links open the photo for everybody, for as long as it is published.',
    held: 'Your photos wait for approval. Until then only the people who run this page can see them.',
    none: 'Your photos are private: only the people who run this page can open them.',
    private: (seconds: number) =>
      `Your photos are private. A link opens one for whoever has it, for ${duration(seconds)}.`,
  },
  /** Files are put on a link's button, its tip, and what it is called beside others. */
  copyLink: {
    idle: 'Copy link',
    copied: 'Copied',
    failed: 'Could not copy',
    tip: (seconds: number | null) => `Copy link${worksFor(seconds)}`,
    name: ({ label, name, seconds }: { label: string; name: string; seconds: number | null }) =>
      `${label} to ${name}${worksFor(seconds)}`,
  },

  notices: {
    offlineBusy: 'You are offline. Your uploads wait, and go on by themselves.',
    offlineIdle: 'You are offline. What you add is sent once you are back.',
    restored: (photos: number) =>
      plural(photos, {
        one: 'A photo of your last visit goes on where it stopped.',
        other: '# photos of your last visit go on where they stopped.',
      }),
    recovered: (photos: number) =>
      plural(photos, {
        one: 'A photo of your last visit arrived just now.',
        other: '# photos of your last visit arrived just now.',
      }),
    atRisk: (photos: number) =>
      plural(photos, {
        one: 'Keep this page open: a photo would have to be chosen again after closing it.',
        other: 'Keep this page open: # photos would have to be chosen again after closing it.',
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
    mayClose: 'You can close this page: what is left goes on when you open it again.',
    doneOfAll: ({ isPaused, done, all }: { isPaused: boolean; done: number; all: number }) =>
      `${isPaused ? 'Paused, ' : ''}${count(done)} of ${count(all)} uploaded`,
    cancelled: 'Cancelled',
    allUploaded: (photos: number) => plural(photos, { one: 'Uploaded', other: 'All # uploaded' }),
    someFailed: ({ done, failed }: { done: number; failed: number }) =>
      `${count(done)} uploaded, ${count(failed)} not`,
    allFailed: (photos: number) =>
      plural(photos, { one: 'It could not be uploaded', other: 'None of # could be uploaded' }),
    /** Facts about the whole, of which those that are known are put together. */
    nothingMoves: 'Nothing is sent until you resume',
    speed: (bytesPerSecond: number) => `${bytes(bytesPerSecond)}/s`,
    timeLeft: (seconds: number) => `${duration(seconds)} left`,
    failed: (photos: number) => `${count(photos)} failed`,
    between: ' · ',
    gettingReady: 'Getting ready …',
    waitingForConnection: 'Waiting for the connection',
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
    sameAs: (name: string) => `Same photo as ${name}`,
    sameSentOnce: (name: string) => `Same photo as ${name}, sent once`,
    paused: 'Paused',
    waiting: 'Waiting',
    preparing: 'Making it smaller',
    sending: (progress: number) => `Sending, ${percent(progress)}`,
    readyToSend: 'Ready to send',
    tryingAgainSoon: 'Trying again soon',
    waitingForConnection: 'Waiting for the connection',
    checking: 'Checking',
    cancelled: 'Cancelled',
  },
  /** The notes to a person on how a file was prepared. */
  notes: {
    hdr_flattened: 'Sent without its HDR glow.',
    motion_dropped: 'Sent as a still, without its film.',
    pages_dropped: 'Only its first page was sent.',
    canvas_protected:
      'Sent as it was: this browser’s fingerprint protection does not let photos be made smaller.',
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
  return seconds === null ? '' : ` (works for ${duration(seconds)})`;
}

/** `4 MB → 620 KB, 85% smaller`. */
function saved({ sourceBytes, sentBytes }: { sourceBytes: number; sentBytes: number }): string {
  return `${bytes(sourceBytes)} → ${bytes(sentBytes)}, ${percent(1 - sentBytes / sourceBytes)} smaller`;
}
