// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { ownTimeZone, rememberTimeZone } from './own-time-zone';

afterEach(() => vi.restoreAllMocks());

/** A browser that calls its zone so. */
function call(timeZone: string | undefined): void {
  const resolve = Intl.DateTimeFormat.prototype.resolvedOptions;
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementationOnce(function (
    this: Intl.DateTimeFormat,
  ) {
    return { ...resolve.call(this), timeZone } as Intl.ResolvedDateTimeFormatOptions;
  });
}

it.each([
  ['Pacific/Auckland', 'Pacific/Auckland'],
  ['Etc/Unknown', null],
  [undefined, null],
  ['', null],
])('a browser that calls its zone %s is in %s', (named, zone) => {
  call(named);
  expect(ownTimeZone()).toBe(zone);
});

it('the server is told the zone, and nothing where there is none', () => {
  const cookies = vi.spyOn(document, 'cookie', 'set');
  call(undefined);
  rememberTimeZone();
  expect(cookies).not.toHaveBeenCalled();
  call('America/New_York');
  rememberTimeZone();
  expect(cookies).toHaveBeenCalledWith(
    expect.stringMatching(/^time-zone=America%2FNew_York; path=\/gallery;/),
  );
});
