import { expect, test } from 'vitest';
import { type BulkJob, shownJob } from './bulk-job';

const job = (key: number, phase: BulkJob['phase'], name: string | null = null) =>
  ({ key, phase, name }) as BulkJob;

test.each([
  ['nothing where there is none', [], undefined],
  ['the latest', [job(1, 'done'), job(2, 'running')], 2],
  ['no photo alone that is under way', [job(1, 'running'), job(2, 'running', 'a.jpg')], 1],
  ['a photo alone that was changed', [job(1, 'running'), job(2, 'done', 'a.jpg')], 2],
])('the line of messages tells %s', (_, jobs, key) => {
  expect(shownJob(jobs)?.key).toBe(key);
});
