import { expect, test } from 'vitest';
import type { BulkAction, DateEdit } from '@/lib/browser/gallery/bulk-action';
import type { BulkJob } from '@/lib/browser/gallery/bulk-job';
import type { Draft } from '@/lib/browser/gallery/gallery';
import { createThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import type { GalleryFilters } from '@/lib/shared/gallery/gallery-filters';
import { CompareDialog } from '../../gallery/compare/compare-dialog';
import { ComparePane } from '../../gallery/compare/compare-pane';
import { DraftNotice } from '../../gallery/edit/draft-notice';
import { SaveState } from '../../gallery/edit/save-state';
import { TagField } from '../../gallery/edit/tag-field';
import { HistoryDialog } from '../../gallery/history/history-dialog';
import { JobLine } from '../../gallery/jobs/job-line';
import { ArrivedPill } from '../../gallery/live/arrived-pill';
import { GalleryProblem } from '../../gallery/notices/gallery-problem';
import { SearchStatus } from '../../gallery/search-status';
import { TagRow } from '../../gallery/tags/tag-row';
import { TagsDialog } from '../../gallery/tags/tags-dialog';
import { FilterChips } from '../../gallery/toolbar/filter-chips';
import { findOutsideRoom, gallery, IMAGE, NOW, nothing } from '../testing/find-outside-room';

test('of changes, searches, drafts and problems of the gallery, all words come from the catalogue', () => {
  const targets = ['public', 'private', 'held', 'trash', 'former'] as const;
  const actions: BulkAction[] = targets.flatMap((to) => [
    { kind: 'move', to },
    { kind: 'undo', of: to, backs: new Map() },
  ]);
  const dateEdits: DateEdit[] = [
    { kind: 'set', at: '2026-01-01T00:00' },
    { kind: 'shift', minutes: 1 },
    { kind: 'clear' },
  ];
  const base = {
    name: null,
    total: 9,
    done: 5,
    changed: 3,
    madePublic: 1,
    formerUnknown: 1,
    leftOut: 1,
    problem: null,
    canUndo: true,
  };
  const failures = [{ id: '1', message: '14', isGone: false }];
  const jobs = [
    ...actions,
    { kind: 'purge' } as const,
    { kind: 'edit', addTags: [], removeTags: [], changed: new Map() } as const,
    { kind: 'retext', changes: new Map() } as const,
    ...dateEdits.flatMap((edit) => [
      { kind: 'date', edit, dates: new Map() } as const,
      { kind: 'undate', of: edit, dates: new Map() } as const,
    ]),
    ...[true, false].map(
      (isRemoval) =>
        ({ kind: 'album', album: { id: '1', title: '2' }, isRemoval, changed: new Map() }) as const,
    ),
  ].flatMap((action) =>
    (['running', 'cancelling', 'cancelled', 'done', 'signed-out'] as const).map(
      (phase, key): BulkJob => ({ ...base, ids: [], action, phase, key, failures }),
    ),
  );
  const history = jobs.map(({ action, name, key }) => ({
    ...{ key, action, name, photos: 3, atMs: NOW },
    isUndone: key > 1,
  }));
  const filters: GalleryFilters = {
    q: '1',
    tag: '2',
    uploader: '3',
    type: 'image/png',
    orientation: 'square',
    minBytes: '1',
    maxBytes: '2',
    taken: '2026',
    from: '2026-01-01',
    to: '2026-01-02',
  };
  const status = { matched: 1, scanned: 2, progress: 0.5, isTruncated: true, error: null };
  const draft: Draft = {
    id: '1',
    name: '15',
    before: { name: '', alt: '', tags: '' },
    typed: {},
    phase: 'failed',
    problem: '16',
    isSignedOut: true,
    isLost: false,
  };
  const pills = [true, false].map((isMore) => (
    <ArrivedPill key={String(isMore)} gallery={gallery} arrived={{ count: 2, isMore }} />
  ));
  const parts = [
    ...pills,
    <CompareDialog key="c" gallery={gallery} ids={new Set(['1', '2'])} mayEdit onClose={nothing} />,
    <ComparePane
      key="p"
      image={IMAGE}
      thumbnails={createThumbnailSources('plain')}
      isZoomed={false}
      mayEdit
      onKeep={nothing}
      onTrash={nothing}
    />,
    <TagsDialog key="t" gallery={gallery} jobs={[]} onShow={nothing} onClose={nothing} />,
    ...[true, false].map((isOpen) => (
      <TagRow
        key={`tag${isOpen}`}
        {...{ count: { tag: '1', images: 2 }, others: [], isOpen }}
        onOpen={nothing}
        onShow={nothing}
        onRename={nothing}
      />
    )),
    <TagField
      key="f1"
      {...{ label: '3', tags: ['4', '★'], counts: [{ tag: '5', images: 6 }] }}
      onChange={nothing}
    />,
    <SaveState key="s1" drafts={gallery.drafts} id="1" draft={draft} wasChanged />,
    <SaveState key="s2" drafts={gallery.drafts} id="1" draft={undefined} wasChanged />,
    <HistoryDialog key="h" gallery={gallery} history={history} onClose={nothing} />,
    <HistoryDialog key="n" gallery={gallery} history={[]} onClose={nothing} />,
    ...jobs.map((job) => <JobLine key={JSON.stringify(job)} gallery={gallery} job={job} />),
    ...(['running', 'done', 'cancelled', 'failed'] as const).map((phase) => (
      <SearchStatus key={phase} status={{ ...status, phase }} onStop={nothing} onAgain={nothing} />
    )),
    <FilterChips key="f" filters={filters} onChange={nothing} />,
    <FilterChips key="u" filters={{ taken: 'none' }} onChange={nothing} />,
    <DraftNotice key="d" gallery={gallery} state={{ drafts: new Map([['1', draft]]), openId: null }} />,
    ...[true, false].map((canRetry) => (
      <GalleryProblem
        key={String(canRetry)}
        problem={{ message: '17', isSignedOut: false, canRetry }}
        state="all"
        onRetry={nothing}
        onDismiss={nothing}
      />
    )),
  ];
  expect(findOutsideRoom(parts)).toEqual([]);
});
