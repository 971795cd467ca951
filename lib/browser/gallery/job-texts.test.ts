import { expect, test } from 'vitest';
import { jobsText } from '@/lib/shared/text/en/jobs';
import type { BulkAction } from './bulk-action';
import { describeAction, describeOutcome } from './job-texts';

const move = (to: 'private' | 'public' | 'trash', isDecision?: true): BulkAction => ({
  ...{ kind: 'move', to },
  ...(isDecision ? { isDecision } : {}),
});

const inAlbum = (isRemoval: boolean): BulkAction => ({
  ...{ kind: 'album', isRemoval, changed: new Map() },
  album: { id: 'aaaaaa', title: 'Été' },
});

test.each([
  [move('private', true), 'Accepting 2 photos', 'accepted'],
  [move('trash', true), 'Refusing 2 photos', 'refused'],
  [move('public', true), 'Publishing 2 photos', 'published'],
  [move('private'), 'Making 2 photos private', 'made private'],
  [move('trash'), 'Moving 2 photos to trash', 'moved to trash'],
  [inAlbum(false), 'Adding 2 photos to “\u2068Été\u2069”', 'added to “\u2068Été\u2069”'],
  [inAlbum(true), 'Removing 2 photos from “\u2068Été\u2069”', 'removed from “\u2068Été\u2069”'],
])('%j is told in the words of its button', (action, doing, outcome) => {
  expect(describeAction(action, 2, jobsText)).toBe(doing);
  expect(describeOutcome(action, jobsText)).toBe(outcome);
});
