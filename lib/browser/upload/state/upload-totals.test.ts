import { describe, expect, it } from 'vitest';
import { sampleImage } from '@/testing/browser/sample-answers';
import type { UploadItem } from '../upload-state';
import { NO_TOTALS, sumUploads } from './upload-totals';

const base = (sourceBytes: number) => ({
  id: 'a',
  name: 'a.jpg',
  folder: '',
  sourceBytes,
  previewUrl: null,
  isPaused: false,
  isKept: false,
  duplicateOf: null,
});
const FIELDS = { sentBytes: 100, width: 4, height: 3 };
const FAILURE = { code: 'network', message: 'm', canRetry: true } as const;

describe('sumUploads', () => {
  it('is all zero for an empty list', () => {
    expect(sumUploads([], 0)).toEqual(NO_TOTALS);
  });

  it('counts each status once', () => {
    const items: UploadItem[] = [
      { ...base(1), status: 'queued' },
      { ...base(1), status: 'preparing', progress: 0 },
      { ...base(1), status: 'uploading', progress: 0, waiting: 'no', ...FIELDS },
      { ...base(1), status: 'verifying', ...FIELDS },
      { ...base(1), status: 'done', image: sampleImage(), ...FIELDS },
      { ...base(1), status: 'failed', failure: FAILURE },
      { ...base(1), status: 'cancelled' },
    ];
    expect(sumUploads(items, 0)).toMatchObject({
      count: 7,
      queued: 1,
      active: 3,
      done: 1,
      failed: 1,
      cancelled: 1,
    });
  });

  it('weighs files by their bytes and leaves out what failed or was cancelled', () => {
    const items: UploadItem[] = [
      { ...base(900), status: 'done', image: sampleImage(), ...FIELDS },
      { ...base(100), status: 'queued' },
      { ...base(5_000), status: 'failed', failure: FAILURE },
      { ...base(5_000), status: 'cancelled' },
    ];
    expect(sumUploads(items, 0).progress).toBeCloseTo(0.9);
  });

  it('never steps back while a file goes its way and shrinks', () => {
    const way: UploadItem[] = [
      { ...base(1_000), status: 'queued' },
      { ...base(1_000), status: 'preparing', progress: 0.2 },
      { ...base(1_000), status: 'preparing', progress: 1 },
      { ...base(1_000), status: 'uploading', progress: 0, waiting: 'slot', ...FIELDS },
      { ...base(1_000), status: 'uploading', progress: 0.5, waiting: 'no', ...FIELDS },
      { ...base(1_000), status: 'uploading', progress: 1, waiting: 'no', ...FIELDS },
      { ...base(1_000), status: 'verifying', ...FIELDS },
      { ...base(1_000), status: 'done', image: sampleImage(), ...FIELDS },
    ];
    const progress = way.map((item) => sumUploads([item, { ...base(500), status: 'queued' }], 0).progress);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(sumUploads([way.at(-1)!], 0).progress).toBe(1);
  });

  it('tells the time left by what files shrank to so far', () => {
    const items: UploadItem[] = [
      { ...base(1_000), status: 'done', image: sampleImage(), ...FIELDS },
      { ...base(1_000), status: 'uploading', progress: 0.5, waiting: 'no', ...FIELDS },
      { ...base(3_000), status: 'queued' },
    ];
    expect(sumUploads(items, 50)).toMatchObject({
      preparedSourceBytes: 2_000,
      preparedSentBytes: 200,
      secondsLeft: (50 + 300) / 50,
    });
  });

  it.each([
    ['nothing moves', [{ ...base(1), status: 'verifying', ...FIELDS }], 0],
    ['nothing is prepared yet', [{ ...base(1), status: 'queued' }], 50],
    ['nothing is left to send', [{ ...base(1), status: 'verifying', ...FIELDS }], 50],
  ] as [string, UploadItem[], number][])('does not guess the time left while %s', (_, items, speed) => {
    expect(sumUploads(items, speed).secondsLeft).toBeNull();
  });
});
