import { describe, expect, it } from 'vitest';
import { EMPTY_SNAPSHOT, type UploadItem, type UploadTotals } from '@/lib/browser/upload';
import { EXAMPLE_UPLOADS } from '../../examples/example-uploads';
import { decideMainAction } from './decide-main-action';

const named = (name: string) => EXAMPLE_UPLOADS.find((item) => item.name === name) as UploadItem;
const tooLarge = {
  ...named('refused.jpg'),
  failure: { code: 'original_too_large', message: '', canRetry: false },
} as UploadItem;

function decide(
  totals: Partial<UploadTotals>,
  more: Readonly<{ items?: readonly UploadItem[]; isPaused?: boolean; hasLink?: boolean }> = {},
) {
  return decideMainAction({
    ...{ items: [], isPaused: false, hasLink: false },
    totals: { ...EMPTY_SNAPSHOT.totals, ...totals },
    ...more,
  });
}

describe('the button of the bar', () => {
  it.each([
    ['pauses while something moves, whatever failed', 'pause', decide({ active: 1, failed: 2 })],
    ['resumes where all is held back', 'resume', decide({ queued: 3, paused: 3 })],
    ['resumes where what is added would be held back', 'resume', decide({ done: 3 }, { isPaused: true })],
    [
      'offers smaller what is too large as it is, before another try',
      'sendSmaller',
      decide({ failed: 2 }, { items: [tooLarge, named('may be tried again.jpg')] }),
    ],
    [
      'tries again what may succeed',
      'retryFailed',
      decide({ failed: 1, done: 4 }, { items: [named('may be tried again.jpg')], hasLink: true }),
    ],
    ['copies the link at the end', 'copyLink', decide({ done: 4 }, { hasLink: true })],
    [
      'adds photos where there is nothing else to do',
      'add',
      decide({ failed: 1 }, { items: [named('refused.jpg')] }),
    ],
  ])('%s', (_, expected, action) => {
    expect(action).toBe(expected);
  });
});
