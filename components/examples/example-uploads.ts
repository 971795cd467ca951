import type { PreparedFields, UploadItem, UploadTotals } from '@/lib/browser/upload';
import type { SentLink } from '../upload/end/use-sent-link';

const BASE = {
  folder: '',
  sourceBytes: 4_200_000,
  previewUrl: null,
  isPaused: false,
  isKept: true,
  duplicateOf: null,
} as const;
const PREPARED: PreparedFields = { sentBytes: 620_000, width: 2_000, height: 1_500 };
const IMAGE = {
  id: 'example',
  name: 'harbour.jpg',
  type: 'image/jpeg',
  uploadedAt: '2026-01-01T12:00:00.000Z',
  url: null,
  thumbUrl: null,
  shareUrl: null,
  shareExpiresAt: null,
} as const;

const upload = (name: string, rest: object) => ({ ...BASE, id: name, name, ...rest }) as UploadItem;

/** An upload in each state that a row can show, named after it. */
export const EXAMPLE_UPLOADS: readonly UploadItem[] = [
  upload('waiting.jpg', { status: 'queued' }),
  upload('paused.jpg', { status: 'queued', isPaused: true }),
  upload('the same photo.jpg', { status: 'queued', duplicateOf: { id: 'a', name: 'waiting.jpg' } }),
  upload('preparing.jpg', { status: 'preparing', progress: 0.5 }),
  upload('sending.jpg', { status: 'uploading', progress: 0.4, waiting: 'no', ...PREPARED }),
  upload('ready to send.jpg', { status: 'uploading', progress: 0, waiting: 'slot', ...PREPARED }),
  upload('offline.jpg', { status: 'uploading', progress: 0.2, waiting: 'offline', ...PREPARED }),
  upload('trying again.jpg', {
    status: 'uploading',
    progress: 0.2,
    waiting: 'retry',
    problem: 'The network asks you to sign in. Open any page in a new tab, sign in there, and this goes on.',
    ...PREPARED,
  }),
  upload('checking.jpg', { status: 'verifying', ...PREPARED }),
  upload('done.jpg', { status: 'done', image: IMAGE, ...PREPARED }),
  upload('done, with a note.heic', { status: 'done', image: IMAGE, ...PREPARED, notes: ['hdr_flattened'] }),
  upload('of a folder.jpg', { status: 'done', image: IMAGE, folder: 'Holidays/Day 1', ...PREPARED }),
  upload(`${'a very long name '.repeat(8)}.jpg`, { status: 'done', image: IMAGE, ...PREPARED }),
  upload('refused.jpg', {
    status: 'failed',
    failure: {
      code: 'damaged_image',
      message: 'The image is damaged or cut short. Open it to see whether it is whole, then choose it again.',
      canRetry: false,
    },
  }),
  upload('may be tried again.jpg', {
    status: 'failed',
    failure: {
      code: 'network',
      message: 'The connection failed. Check your network, then try again.',
      canRetry: true,
    },
  }),
  upload('cancelled.jpg', { status: 'cancelled' }),
];

const NONE: UploadTotals = {
  ...{ count: 0, queued: 0, paused: 0, active: 0, done: 0, failed: 0, cancelled: 0, atRisk: 0 },
  ...{ progress: 0, preparedSourceBytes: 0, preparedSentBytes: 0, bytesPerSecond: 0, secondsLeft: null },
};

/** Sums of lists that differ in what the summary says. */
export const EXAMPLE_TOTALS: Readonly<Record<string, UploadTotals>> = {
  'getting ready': { ...NONE, count: 24, queued: 20, active: 4 },
  sending: {
    ...NONE,
    ...{
      count: 24,
      queued: 8,
      active: 4,
      done: 12,
      progress: 0.55,
      bytesPerSecond: 2_400_000,
      secondsLeft: 9,
    },
    ...{ preparedSourceBytes: 60_000_000, preparedSentBytes: 9_000_000 },
  },
  paused: { ...NONE, count: 24, queued: 12, paused: 12, done: 12, progress: 0.5 },
  done: { ...NONE, count: 24, done: 24, preparedSourceBytes: 100_000_000, preparedSentBytes: 15_000_000 },
  'some failed': { ...NONE, count: 24, done: 22, failed: 2 },
  'all failed': { ...NONE, count: 2, failed: 2 },
  cancelled: { ...NONE, count: 3, cancelled: 3 },
};

/** One link to all of them, before it was made. */
export const EXAMPLE_LINK: SentLink = {
  ...{ isThere: true, count: 24, address: null, made: null, isBusy: false, problem: null, outcome: null },
  copy: () => undefined,
};
