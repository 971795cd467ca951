import { describe, expect, it } from 'vitest';
import { uniquePng } from '@/testing/browser/sample-files';
import { convertForever, setUp, WRITTEN_MS } from './testing/next-visit';

describe('a file that was being converted when its page ended', () => {
  it('is begun once more, and then only by somebody who asks for it', async () => {
    const { visit } = setUp();
    const first = visit({ prepare: convertForever(['started']) });
    first.uploader.add([uniquePng('heavy.png')]);
    await first.clock.advance(WRITTEN_MS);
    first.crash();

    const second = visit({ prepare: convertForever(['started']) });
    await second.clock.advance(WRITTEN_MS);
    expect(second.statuses()).toEqual(['preparing']);
    second.crash();

    for (let visits = 0; visits < 2; visits += 1) {
      const later = visit({ prepare: convertForever(['started']) });
      await later.clock.advance(WRITTEN_MS);
      expect(later.items()).toMatchObject([
        { status: 'failed', failure: { code: 'conversion_interrupted', canRetry: true } },
      ]);
      later.crash();
    }

    const last = visit();
    await last.clock.advance(WRITTEN_MS);
    last.uploader.retryFailed();
    await last.finished();
    expect(last.statuses()).toEqual(['done']);
  });

  it('for a long time is not begun again by itself', async () => {
    const { visit } = setUp();
    const first = visit({ prepare: convertForever(['started', 'slow']) });
    first.uploader.add([uniquePng('heavy.png')]);
    await first.clock.advance(WRITTEN_MS);
    first.crash();
    const second = visit({ prepare: convertForever(['started']) });
    await second.clock.advance(WRITTEN_MS);
    expect(second.items()).toMatchObject([{ failure: { code: 'conversion_interrupted' } }]);
  });

  it('is begun again however often it was paused', async () => {
    const { visit } = setUp();
    const first = visit({ prepare: convertForever(['started', 'slow']) });
    const [id = ''] = first.uploader.add([uniquePng('heavy.png')]);
    await first.clock.advance(WRITTEN_MS);
    first.uploader.pause(id);
    await first.clock.advance(WRITTEN_MS);
    first.crash();
    const second = visit();
    await second.clock.advance(WRITTEN_MS);
    second.uploader.resume(id);
    await second.finished();
    expect(second.statuses()).toEqual(['done']);
  });
});
