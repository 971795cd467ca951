import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImageHeader } from '@/lib/shared/media/read-image-header';
import { UploadError } from '../../failure/upload-error';
import type { PrepareRequest } from '../prepare-file';
import { TURNED_HEADER } from '../testing/photo-header';
import { BY_PAGE, BY_WORKER, setUp } from './testing/worker-preparer';

beforeEach(() => vi.stubGlobal('Worker', class {}));
afterEach(() => vi.unstubAllGlobals());

describe('createWorkerPreparer', () => {
  it('sends a worker its order once it is ready, and tells the progress', async () => {
    const { workers, prepare, nextTurn } = setUp();
    const progress: number[] = [];
    const onProgress = (value: number) => progress.push(value);
    const result = prepare({ onProgress, keepOriginal: true, photoType: 'image/webp' });
    await nextTurn();
    expect(workers[0]?.orders).toEqual([]);
    workers[0]?.start();
    await nextTurn();
    expect(workers[0]?.orders[0]).toMatchObject({
      header: TURNED_HEADER,
      keepOriginal: true,
      photoType: 'image/jpeg',
      lineType: 'image/webp',
    });
    workers[0]?.report({ kind: 'progress', progress: 0.4 });
    workers[0]?.report({ kind: 'done', prepared: BY_WORKER });
    expect(await result).toBe(BY_WORKER);
    expect(progress).toEqual([0.4]);
  });

  it('takes workers that were started ahead first, waits for them, and does without one that did not start', async () => {
    const { workers, prepare, nextTurn, warmUp } = setUp();
    warmUp();
    expect(workers).toHaveLength(2);
    workers[0]?.fail();
    const result = prepare();
    await nextTurn();
    // The first did not start, so a third is on its way; the second is for the next file.
    expect(workers).toHaveLength(3);
    workers[2]?.start();
    await nextTurn();
    workers[2]?.report({ kind: 'done', prepared: BY_WORKER });
    expect(await result).toBe(BY_WORKER);
  });

  it('lets go of workers that were started ahead and that nobody came for', async () => {
    const { workers, clock, nextTurn, warmUp } = setUp();
    warmUp();
    for (const worker of workers) worker.start();
    await nextTurn();
    await clock.advance(300_000);
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true]);
  });

  it('keeps a worker for the next file, a refused one before included, and lets it go when there is none', async () => {
    const { workers, clock, prepare, nextTurn } = setUp();
    const refused = prepare();
    await nextTurn();
    workers[0]?.start();
    await nextTurn();
    workers[0]?.report({ kind: 'refused', code: 'damaged_image' });
    await expect(refused).rejects.toEqual(new UploadError('damaged_image'));
    const next = prepare();
    await nextTurn();
    workers[0]?.report({ kind: 'done', prepared: BY_WORKER });
    await next;
    expect(workers).toHaveLength(1);
    await clock.advance(10_000);
    expect(workers[0]?.isTerminated).toBe(true);
  });

  it('works on no more at once than it has workers, and on a huge photo alone', async () => {
    const { workers, prepare, nextTurn } = setUp({ workers: 4 });
    const huge = { ...TURNED_HEADER, width: 8_000, height: 6_000 };
    void prepare();
    void prepare({ header: huge });
    await nextTurn();
    expect(workers).toHaveLength(1);
    workers[0]?.start();
    await nextTurn();
    workers[0]?.report({ kind: 'done', prepared: BY_WORKER });
    await nextTurn();
    expect(workers[0]?.orders[1]?.header).toBe(huge);
    for (let more = 0; more < 6; more += 1) void prepare();
    await nextTurn();
    expect(workers).toHaveLength(1);
    workers[0]?.report({ kind: 'done', prepared: BY_WORKER });
    await nextTurn();
    expect(workers).toHaveLength(4);
  });

  it('ends the worker of an aborted file at once', async () => {
    const { workers, fallback, prepare, nextTurn, clock } = setUp();
    const abort = new AbortController();
    const result = prepare({ signal: abort.signal });
    await nextTurn();
    workers[0]?.start();
    await nextTurn();
    abort.abort(new Error('cancelled'));
    await expect(result).rejects.toThrow('cancelled');
    expect(workers[0]?.isTerminated).toBe(true);
    expect(fallback).not.toHaveBeenCalled();
    expect(clock.pendingTimers()).toBe(0);
  });

  describe('a conversion that runs away', () => {
    const TIFF: ImageHeader = { ...TURNED_HEADER, type: 'image/tiff', width: 1_000, height: 1_000 };

    async function start(more: Partial<PrepareRequest> = {}, workers = 1) {
      const made = setUp({ workers });
      const result = made.prepare({ header: TIFF, ...more });
      await made.nextTurn();
      made.workers[0]?.start();
      await made.nextTurn();
      return { ...made, result };
    }

    it('is ended and refused in seconds, and never begun again on the page', async () => {
      const { workers, clock, fallback, result } = await start();
      workers[0]?.report({ kind: 'converting', isConverting: true });
      await clock.advance(21_999);
      expect(workers[0]?.isTerminated).toBe(false);
      await clock.advance(1);
      await expect(result).rejects.toMatchObject({ code: 'too_complex' });
      expect(workers[0]?.isTerminated).toBe(true);
      expect(fallback).not.toHaveBeenCalled();
      expect(clock.pendingTimers()).toBe(0);
    });

    it('may take longer the larger its picture is, but no more than a minute', async () => {
      for (const [width, limitMs] of [
        [10_000, 40_000],
        [90_000, 60_000],
      ] as const) {
        const { workers, clock } = await start({ header: { ...TIFF, width } });
        workers[0]?.report({ kind: 'converting', isConverting: true });
        await clock.advance(limitMs - 1);
        expect(workers[0]?.isTerminated).toBe(false);
        await clock.advance(1);
        expect(workers[0]?.isTerminated).toBe(true);
      }
    });

    it('holds nothing up: what stands behind it goes on after three seconds', async () => {
      const phases: string[] = [];
      const { workers, clock, prepare, nextTurn } = await start({
        header: { ...TIFF, width: 90_000 },
        onConversion: (phase) => phases.push(phase),
      });
      const behind = prepare();
      workers[0]?.report({ kind: 'converting', isConverting: true });
      await clock.advance(2_999);
      expect(workers).toHaveLength(1);
      await clock.advance(1);
      expect(phases).toEqual(['started', 'slow']);
      workers[1]?.start();
      await nextTurn();
      workers[1]?.report({ kind: 'done', prepared: BY_WORKER });
      expect(await behind).toBe(BY_WORKER);
      expect(workers[0]?.isTerminated).toBe(false);
    });

    it('is not what waits for its decoder, nor what is encoded afterwards', async () => {
      const { workers, clock, result } = await start();
      await clock.advance(50_000);
      workers[0]?.report({ kind: 'converting', isConverting: true });
      await clock.advance(9_000);
      workers[0]?.report({ kind: 'converting', isConverting: false });
      await clock.advance(50_000);
      workers[0]?.report({ kind: 'done', prepared: BY_WORKER });
      expect(await result).toBe(BY_WORKER);
    });
  });

  it('leaves to the page what a worker breaks on or falls silent over, and goes on with workers', async () => {
    const { workers, clock, prepare, nextTurn } = setUp();
    const broken = prepare();
    await nextTurn();
    workers[0]?.start();
    await nextTurn();
    workers[0]?.report({ kind: 'broken', message: 'out of memory' });
    expect(await broken).toBe(BY_PAGE);
    const silent = prepare();
    await nextTurn();
    workers[1]?.start();
    await clock.advance(60_000);
    expect(await silent).toBe(BY_PAGE);
    void prepare();
    await nextTurn();
    expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true, false]);
  });

  describe('what must be converted and breaks its worker', () => {
    const start = async () => {
      const all = setUp();
      const result = all.prepare({ header: { ...TURNED_HEADER, type: 'image/heic' } });
      await all.nextTurn();
      all.workers[0]?.start();
      await all.nextTurn();
      all.workers[0]?.report({ kind: 'broken', message: 'out of memory' });
      await all.nextTurn();
      all.workers[1]?.start();
      await all.nextTurn();
      return { ...all, result };
    };

    it('is tried in another', async () => {
      const { workers, result } = await start();
      workers[1]?.report({ kind: 'done', prepared: BY_WORKER });
      expect(await result).toBe(BY_WORKER);
    });

    it('can be tried again by the person, and is never left to the page, which would call it unsupported', async () => {
      const { workers, fallback, result } = await start();
      workers[1]?.report({ kind: 'broken', message: 'out of memory' });
      await expect(result).rejects.toMatchObject({ code: 'conversion_stopped' });
      expect(fallback).not.toHaveBeenCalled();
    });
  });

  it('leaves everything to the page where workers cannot draw, or are none', async () => {
    const { workers, prepare, nextTurn } = setUp();
    const first = prepare();
    await nextTurn();
    workers[0]?.report({ kind: 'ready', canDraw: false });
    expect(await first).toBe(BY_PAGE);
    expect(await prepare()).toBe(BY_PAGE);
    expect(workers).toHaveLength(1);
    vi.stubGlobal('Worker', undefined);
    expect(await setUp().prepare()).toBe(BY_PAGE);
  });
});
