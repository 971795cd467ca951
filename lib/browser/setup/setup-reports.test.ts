import { describe, expect, it } from 'vitest';
import { setupText } from '@/lib/shared/text/en/setup';
import { createSetupReports } from './setup-reports';

function setUp() {
  const lines: string[] = [];
  const reports = createSetupReports((line) => lines.push(line));
  return { lines, reports };
}

describe('createSetupReports', () => {
  it('says a problem once in the console and on the page, and each address by itself', () => {
    const { lines, reports } = setUp();
    let told = 0;
    const stop = reports.subscribe(() => (told += 1));
    const missing = (address: string) => ({ kind: 'notMounted', address, status: 404 }) as const;
    for (const address of ['/api/a', '/api/a', '/api/b']) reports.report(missing(address));
    expect(lines).toEqual([setupText.notMounted(missing('/api/a')), setupText.notMounted(missing('/api/b'))]);
    expect(reports.sentences()).toEqual(lines);
    expect(reports.sentences()).toBe(reports.sentences());
    expect(told).toBe(2);
    stop();
    reports.report({ kind: 'noStyles' });
    expect(told).toBe(2);
  });

  it('shows them at one place of a page, and at another once that has gone', () => {
    const { reports } = setUp();
    const [first, second] = [{}, {}];
    const leave = reports.join(first);
    reports.join(second);
    expect([reports.isFirst(first), reports.isFirst(second)]).toEqual([true, false]);
    leave();
    expect([reports.isFirst(first), reports.isFirst(second)]).toEqual([false, true]);
  });
});
