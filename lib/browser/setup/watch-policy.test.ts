import { expect, test } from 'vitest';
import { watchPolicy } from './watch-policy';

function setUp() {
  const [stopped, page, stop] = [[] as string[], new EventTarget(), new AbortController()];
  watchPolicy('connect-src', (source) => stopped.push(source), { signal: stop.signal, target: page });
  const tell = (facts: object) =>
    page.dispatchEvent(
      Object.assign(new Event('securitypolicyviolation'), {
        effectiveDirective: 'connect-src',
        blockedURI: 'https://bucket.example/a',
        disposition: 'enforce',
        ...facts,
      }),
    );
  return { stopped, stop, tell };
}

test('a source that the directive has stopped is told, until nobody listens any more', () => {
  const { stopped, stop, tell } = setUp();
  tell({});
  tell({ effectiveDirective: 'img-src' });
  stop.abort();
  tell({});
  expect(stopped).toEqual(['https://bucket.example/a']);
});

test('a policy that is only tried out stops nothing', () => {
  const { stopped, tell } = setUp();
  tell({ disposition: 'report' });
  expect(stopped).toEqual([]);
});
