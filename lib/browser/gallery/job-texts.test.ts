import { expect, test } from 'vitest';
import { jobsText } from '@/lib/shared/text/en/jobs';
import type { BulkAction } from './bulk-action';
import { describeAction, describeOutcome } from './job-texts';

const move = (to: 'private' | 'public' | 'trash', isDecision?: true): BulkAction => ({
  ...{ kind: 'move', to },
  ...(isDecision ? { isDecision } : {}),
});

test.each([
  [move('private', true), 'Accepting 2 photos', 'accepted'],
  [move('trash', true), 'Refusing 2 photos', 'refused'],
  [move('public', true), 'Publishing 2 photos', 'published'],
  [move('private'), 'Making 2 photos private', 'made private'],
  [move('trash'), 'Moving 2 photos to trash', 'moved to trash'],
])('%j is told in the words of its button', (action, doing, outcome) => {
  expect(describeAction(action, 2, jobsText)).toBe(doing);
  expect(describeOutcome(action, jobsText)).toBe(outcome);
});
