/**
 * Decides for each photo, when its turn to be prepared comes, whether it becomes JPEG or WebP: by the speed of the line, by what already
 * waits for it, and by how long this device takes for either.
 *
 * Example: 24 photos at 4 Mbit/s. Nothing is known when the first four are prepared: they become JPEG, so that something is sent at once. The
 * fifth waits until the first is sent, or has been on its way for longer than a WebP takes: then the line is slow, and the others
 * become WebP where that is smaller. On a fast line the first is sent before the fifth has its turn.
 */
import type { Clock } from '@/lib/browser/clock';
import type { MediaType } from '@/lib/shared/media/media-types';
import type { PhotoType } from '../prepare/decide-preparation';
import { createLineWatch } from './create-line-watch';
import { decidePhotoType } from './decide-photo-type';
import { isSparingHere } from './is-sparing';

/** A photo that was prepared: what it became, and how long that took. */
type Outcome = Readonly<{ asked: PhotoType; type: string; bytes: number; tookMs: number | undefined }>;

export type PhotoTypes = Readonly<{
  /** For a photo of so many bytes as chosen. The same photo has the same type each time. Rejects with the signal's reason. */
  choose: (sourceBytes: number, signal: AbortSignal) => Promise<PhotoType>;
  /** An earlier visit has prepared a file of so many bytes, and that came of it. */
  remember: (sourceBytes: number, type: MediaType) => void;
  learn: (outcome: Outcome) => void;
  /** See `LineWatch`. */
  enter: (bytes: number) => (outcome: 'sent' | 'gone') => void;
}>;

/** A photo of 12 megapixels on a laptop, until one was prepared here. */
const FIRST_JPEG_MS = 150;
const FIRST_JPEG_BYTES = 400_000;
/** How much longer a WebP takes that looks like a JPEG, until one was made here. */
const FIRST_FACTOR = 4;
/** Measured over a dozen photos of cameras together, those that stay JPEG included (docs/decisions/0018). */
const WEBP_SHARE = 0.93;
/** Share of a new measurement in what is known. */
const NEWS = 0.3;
/** Photos in a row of which none became smaller: the others of this camera won't either. */
const MAX_FAILURES = 6;
/** While nobody knows how fast the line is, it is looked at so often. */
const LOOK_EVERY_MS = 50;

type Options = Readonly<{
  clock: Clock;
  /** Files that may be ready before anything is known of the line. */
  maxAhead: number;
  /** Default: as the browser says. */
  isSparing?: () => boolean;
}>;

/** Knows nothing of the line yet. */
export function createPhotoTypes({ clock, maxAhead, isSparing = isSparingHere }: Options): PhotoTypes {
  const line = createLineWatch(clock);
  // Two files of one size are the same photo, and have to stay the same when they are prepared. If they are not, nothing is lost.
  const chosen = new Map<number, PhotoType>();
  let jpegMs: number | null = null;
  let webpMs: number | null = null;
  let jpegBytes: number | null = null;
  let failures = 0;

  function decide(): PhotoType {
    if (failures >= MAX_FAILURES) return 'image/jpeg';
    const quick = jpegMs ?? FIRST_JPEG_MS;
    return decidePhotoType({
      isSparing: isSparing(),
      bytesPerSecond: line.bytesPerSecond(),
      waitingBytes: line.waitingBytes(),
      jpegMs: quick,
      webpMs: webpMs ?? quick * FIRST_FACTOR,
      jpegBytes: jpegBytes ?? FIRST_JPEG_BYTES,
      webpShare: WEBP_SHARE,
    });
  }

  /** Whether it is worth a moment to know more: enough is ready to keep the line busy meanwhile. */
  const isUnknown = () =>
    failures < MAX_FAILURES && !line.isMeasured() && line.waitingCount() >= Math.max(1, maxAhead);

  async function decideInTime(signal: AbortSignal): Promise<PhotoType> {
    for (;;) {
      const type = decide();
      if (type === 'image/webp' || !isUnknown()) return type;
      await nextLook(signal);
    }
  }

  function nextLook(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const onAbort = () => {
        stop();
        reject(signal.reason);
      };
      const stop = clock.after(LOOK_EVERY_MS, () => {
        signal.removeEventListener('abort', onAbort);
        resolve();
      });
      signal.addEventListener('abort', onAbort, { once: true });
    });
  }

  return {
    choose: async (sourceBytes, signal) => {
      const known = chosen.get(sourceBytes);
      if (known) return known;
      const type = await decideInTime(signal);
      // Its twin may have been decided meanwhile.
      const agreed = chosen.get(sourceBytes) ?? type;
      chosen.set(sourceBytes, agreed);
      return agreed;
    },
    remember: (sourceBytes, type) => {
      if (type === 'image/jpeg' || type === 'image/webp') chosen.set(sourceBytes, type);
    },
    learn: ({ asked, type, bytes, tookMs }) => {
      if (asked === 'image/jpeg') jpegBytes = mix(jpegBytes, bytes);
      else failures = type === 'image/webp' ? 0 : failures + 1;
      if (tookMs === undefined) return;
      if (asked === 'image/jpeg') jpegMs = mix(jpegMs, tookMs);
      else webpMs = mix(webpMs, tookMs);
    },
    enter: line.enter,
  };
}

function mix(known: number | null, news: number): number {
  return known === null ? news : known * (1 - NEWS) + news * NEWS;
}
