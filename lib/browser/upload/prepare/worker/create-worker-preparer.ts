/**
 * Prepares files in a pool of workers, so that the page stays quick. A worker may fail in five ways, and each says something else:
 *
 *     it refuses the file         the file is at fault: the error is passed on, the worker is kept
 *     it cannot be fetched        the network is at fault: tried again, waited for while offline
 *     it breaks or falls silent   the machine may be at fault: the page prepares the file itself, a HEIC is tried once more
 *     it runs away                the file takes more time than any photo of its size: the worker is ended, `too_complex`
 *     it cannot draw              the browser is at fault: from now on the page prepares everything
 *
 * Example: four photos of 12 megapixels and a HEIC are dropped on a phone with room for two workers. Two photos are prepared at once. The
 * HEIC weighs twice its pixels, since its decoder holds them twice. When its conversion has taken three seconds, it steps aside: the next
 * photo no longer waits for it.
 */

import type { Clock } from '@/lib/browser/clock';
import type { PolicyTarget } from '@/lib/browser/setup/watch-policy';
import type { UploadLimits } from '@/lib/shared/limits';
import { isMediaType } from '@/lib/shared/media/media-types';
import { UploadError } from '../../failure/upload-error';
import type { OnlineSource } from '../../online-source';
import { LoadError } from '../compressor';
import type { PhotoType } from '../decide-preparation';
import { loadAgain } from '../load-again';
import type { PreparedFile, PrepareRequest } from '../prepare-file';
import type { Preparer } from '../preparer';
import { createWeightedGate } from './create-weighted-gate';
import { createWorkerPool } from './create-worker-pool';
import type { PoolSize } from './pool-size';
import { RunawayError, runOrder, WorkerBrokenError } from './run-order';

export type WorkerPreparerOptions = Readonly<{
  /** A new worker that runs `prepare.worker.ts`; throws where there are none. */
  createWorker: () => Worker;
  /** Prepares on the page what workers cannot, on browsers whose workers do not draw. */
  fallback: Preparer;
  limits: UploadLimits;
  photoType: PhotoType;
  /** Folder of the scripts that are loaded by their address. */
  vendorFolder: string;
  size: PoolSize;
  online: OnlineSource;
  clock: Clock;
  /** Default: the window. */
  policyTarget?: PolicyTarget;
}>;

/**
 * Prepares in workers that are kept from file to file, as many as the machine has room for. A file that a worker breaks on is
 * prepared again by `fallback`; a conversion that runs away is ended and refused, and nobody waits for it. A worker that cannot be fetched says nothing about the browser: without a connection it is
 * waited for, and nothing is ever sent as it is because a script was missing.
 */
export function createWorkerPreparer(
  options: WorkerPreparerOptions,
): Preparer & Readonly<{ warmUp: () => void }> {
  const { createWorker, fallback, limits, photoType, vendorFolder, size, online, clock } = options;
  const gate = createWeightedGate(size.maxPixels, size.workers);
  const pool = createWorkerPool({ createWorker, clock, policyTarget: options.policyTarget });

  async function prepareInWorker(request: PrepareRequest): Promise<PreparedFile | 'unsupported'> {
    const { file, header, keepOriginal = false, edit = null, signal, photoType: lineType = null } = request;
    const worker = await pool.take(signal);
    if (worker === 'unsupported') return worker;
    try {
      const prepared = await runOrder(
        worker,
        { file, header, keepOriginal, edit, limits, photoType, lineType, vendorFolder },
        request,
        clock,
      );
      pool.keep(worker);
      return prepared;
    } catch (error) {
      // It may be busy still, or stuck: the only way to stop it is to end it. One that refused a file is well.
      const isOver = [WorkerBrokenError, RunawayError, LoadError].some((Reason) => error instanceof Reason);
      if (isOver || signal.aborted) worker.terminate();
      else pool.keep(worker);
      throw error;
    }
  }

  /** Tries a conversion that broke its worker once more: it may have been the machine, and the page cannot do it instead. */
  async function untilConverted(request: PrepareRequest): Promise<PreparedFile | 'unsupported'> {
    const load = () => loadAgain(() => prepareInWorker(request), { online, clock, signal: request.signal });
    try {
      return await load();
    } catch (error) {
      request.signal.throwIfAborted();
      if (!(error instanceof WorkerBrokenError) || isMediaType(request.header.type)) throw error;
      return load();
    }
  }

  async function prepare(request: PrepareRequest): Promise<PreparedFile> {
    const { header, signal } = request;
    return gate.run(weightOf(request), signal, async (stepAside) => {
      const onConversion: PrepareRequest['onConversion'] = (phase) => {
        request.onConversion?.(phase);
        if (phase === 'slow') stepAside();
      };
      if (!pool.isUnsupported()) {
        try {
          const prepared = await untilConverted({ ...request, onConversion });
          if (prepared !== 'unsupported') return prepared;
        } catch (error) {
          signal.throwIfAborted();
          // On the page it would take as long, and nothing could stop it there.
          if (error instanceof RunawayError) throw new UploadError('too_complex');
          if (!(error instanceof WorkerBrokenError || error instanceof LoadError)) throw error;
          // The page has no decoder for foreign types: that it refused one would say nothing about the file.
          if (!isMediaType(header.type)) {
            throw new UploadError(error instanceof LoadError ? 'network' : 'conversion_stopped');
          }
        }
      }
      return fallback(request);
    });
  }

  return Object.assign(prepare, { warmUp: () => pool.startAhead(size.workers) });
}

/** The pixels that will be in memory; a foreign decoder holds them twice, and an animation is not decoded. */
function weightOf({ header: { width, height, isAnimated, type } }: PrepareRequest): number {
  if (isAnimated) return 0;
  return width * height * (isMediaType(type) ? 1 : 2);
}
