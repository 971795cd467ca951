import { describe, expect, it } from 'vitest';
import { sampleImage } from '@/testing/browser/sample-answers';
import fc from '@/testing/shared/fast-check';
import type { UploadItem, UploadStatus } from '../upload-state';
import { isFinished, reduceUpload, type UploadEvent } from './reduce-upload';

const BASE = {
  id: 'a',
  name: 'a.jpg',
  folder: '',
  sourceBytes: 1_000,
  previewUrl: null,
  isPaused: false,
  isKept: false,
  duplicateOf: null,
};
const QUEUED: UploadItem = { ...BASE, status: 'queued' };
const FIELDS = { sentBytes: 300, width: 4, height: 3 };

const EVENTS: readonly UploadEvent[] = [
  { type: 'preparing', progress: 0.5 },
  { type: 'prepared', fields: FIELDS },
  { type: 'waiting', for: 'retry' },
  { type: 'sending', progress: 0.4 },
  { type: 'verifying' },
  { type: 'resending' },
  { type: 'done', image: sampleImage() },
  { type: 'failed', failure: { code: 'network', message: 'm', canRetry: true } },
  { type: 'cancelled' },
  { type: 'requeued' },
  { type: 'paused' },
  { type: 'resumed' },
  { type: 'duplicate', of: { id: 'b', name: 'b.jpg' } },
  { type: 'shared', image: sampleImage(), fields: FIELDS },
  { type: 'kept', isKept: true },
];

/** The states that each status may become; everything else must change nothing. */
const ALLOWED: Record<UploadStatus, readonly UploadStatus[]> = {
  queued: ['queued', 'preparing', 'uploading', 'done', 'failed', 'cancelled'],
  preparing: ['preparing', 'queued', 'uploading', 'failed', 'cancelled'],
  uploading: ['uploading', 'queued', 'verifying', 'failed', 'cancelled'],
  verifying: ['verifying', 'uploading', 'done', 'failed', 'cancelled'],
  done: ['done'],
  failed: ['failed', 'queued'],
  cancelled: ['cancelled', 'queued'],
};

describe('reduceUpload', () => {
  it('goes the whole way', () => {
    const statuses: UploadItem[] = [QUEUED];
    for (const type of ['preparing', 'prepared', 'sending', 'verifying', 'done']) {
      const event = EVENTS.find((candidate) => candidate.type === type)!;
      statuses.push(reduceUpload(statuses.at(-1)!, event));
    }
    expect(statuses.map(({ status }) => status)).toEqual([
      'queued',
      'preparing',
      'uploading',
      'uploading',
      'verifying',
      'done',
    ]);
    // The sides are the published image's.
    const { width, height } = sampleImage();
    expect(statuses.at(-1)).toEqual({
      ...BASE,
      isLocked: true,
      status: 'done',
      image: sampleImage(),
      ...FIELDS,
      width,
      height,
    });
  });

  it('makes only the transitions of the table, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...EVENTS), { maxLength: 30 }), (events) => {
        let item: UploadItem = { ...BASE, status: 'queued' };
        for (const event of events) {
          const next = reduceUpload(item, event);
          if (next !== item) expect(ALLOWED[item.status]).toContain(next.status);
          item = next;
        }
      }),
    );
  });

  it('is never begun anew while the server looks at it', () => {
    const verifying: UploadItem = {
      ...{ ...BASE, ...FIELDS, status: 'verifying' },
      duplicateOf: { id: 'b', name: 'b.jpg' },
    };
    expect(reduceUpload(verifying, { type: 'requeued' })).toBe(verifying);
  });

  it('lets a late report of a cancelled file change nothing', () => {
    const cancelled = reduceUpload(QUEUED, { type: 'cancelled' });
    for (const event of EVENTS.filter(({ type }) => type !== 'requeued' && type !== 'kept')) {
      expect(reduceUpload(cancelled, event)).toBe(cancelled);
    }
  });

  it('leaves nothing of a failure behind after a retry', () => {
    const failed = reduceUpload(QUEUED, EVENTS[7]!);
    expect(isFinished(failed)).toBe(true);
    expect(reduceUpload(failed, { type: 'requeued' })).toEqual(QUEUED);
  });

  it('starts progress over while it waits, and keeps it between 0 and 1', () => {
    const uploading = reduceUpload(QUEUED, { type: 'prepared', fields: FIELDS });
    const sending = reduceUpload(uploading, { type: 'sending', progress: 7 });
    expect(sending).toMatchObject({ progress: 1, waiting: 'no' });
    expect(reduceUpload(sending, { type: 'waiting', for: 'offline' })).toMatchObject({
      progress: 0,
      waiting: 'offline',
    });
    expect(reduceUpload(QUEUED, { type: 'preparing', progress: Number.NaN })).toMatchObject({ progress: 0 });
  });

  it('shows a preview in every status', () => {
    expect(
      reduceUpload(reduceUpload(QUEUED, { type: 'cancelled' }), { type: 'previewed', url: 'blob:1' }),
    ).toEqual({ ...BASE, status: 'cancelled', previewUrl: 'blob:1' });
  });
});
