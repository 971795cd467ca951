import type { UploadTotals } from '@/lib/browser/upload';
import type { Texts } from '@/lib/shared/text/texts';
import { isMoving } from './decide-main-action';

type QueueText = Texts['uploadQueue'];

/** How all uploads stand: an icon, a headline, and what else is known. */
export type BarState = Readonly<{
  icon: 'none' | 'paused' | 'offline' | 'failed' | 'done';
  headline: string;
  details: string;
}>;

/** Describes all uploads together in the words of the bar. */
export function describeBar(totals: UploadTotals, online: boolean, words: QueueText): BarState {
  const { bar: text } = words;
  const { count, active, queued, done, failed, cancelled } = totals;
  if (active + queued > 0) {
    const isPaused = !isMoving(totals);
    const headline = text.doneOfAll({ isPaused, done, all: count - cancelled - failed });
    if (isPaused) return { icon: 'paused', headline, details: text.paused };
    if (!online) return { icon: 'offline', headline, details: text.offline };
    return { icon: 'none', headline, details: speedOf(totals, text) };
  }
  const details = savedOf(totals, words);
  if (failed > 0) {
    const headline = done > 0 ? text.someFailed({ done, failed }) : text.allFailed(failed);
    return { icon: 'failed', headline, details };
  }
  if (done === 0) return { icon: 'none', headline: text.cancelled, details };
  return { icon: 'done', headline: text.allUploaded(done), details };
}

function speedOf(totals: UploadTotals, text: QueueText['bar']): string {
  const { bytesPerSecond, secondsLeft } = totals;
  const parts = [
    bytesPerSecond > 0 && text.speed(bytesPerSecond),
    secondsLeft !== null && text.timeLeft(secondsLeft),
  ];
  return parts.filter(Boolean).join(text.between) || text.gettingReady;
}

function savedOf({ preparedSourceBytes, preparedSentBytes }: UploadTotals, { saved }: QueueText): string {
  // Less than a twentieth is not worth a word.
  if (preparedSourceBytes - preparedSentBytes <= preparedSourceBytes * 0.05) return '';
  return saved({ sourceBytes: preparedSourceBytes, sentBytes: preparedSentBytes });
}
