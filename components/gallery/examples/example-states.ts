import type { Draft } from '@/lib/browser/gallery';
import type { BulkAction } from '@/lib/browser/gallery/bulk-action';
import type { BulkJob } from '@/lib/browser/gallery/bulk-job';
import type { UndoEntry } from '@/lib/browser/gallery/undo-entry';
import { AUDIT_ACTIONS } from '@/lib/shared/audit/audit-actions';
import type { AuditEntry } from '@/lib/shared/audit/audit-entry';
import type { GalleryFilters } from '@/lib/shared/gallery/gallery-filters';
import { EXAMPLE_NOW_MS } from './example-images';

const ACTIONS: readonly BulkAction[] = [
  { kind: 'move', to: 'public' },
  { kind: 'move', to: 'trash' },
  { kind: 'undo', of: 'trash', backs: new Map() },
  { kind: 'purge' },
  { kind: 'edit', addTags: ['sea'], removeTags: [], changed: new Map() },
];

const PHASES = ['running', 'cancelling', 'cancelled', 'done', 'signed-out'] as const;

/** A job of each kind in each phase, with and without failures. */
export const EXAMPLE_JOBS: readonly BulkJob[] = ACTIONS.flatMap((action, kind) =>
  PHASES.map((phase, at) => ({
    key: kind * PHASES.length + at,
    action,
    phase,
    name: null,
    ids: [],
    total: 9,
    done: phase === 'running' ? 5 : 9,
    changed: 7,
    madePublic: 1,
    formerUnknown: 0,
    leftOut: 1,
    problem: null,
    canUndo: phase === 'done',
    failures: at % 2 === 0 ? [] : [{ id: '1', message: 'Somebody else changed this photo.', isGone: false }],
  })),
);

/** Changes that can be undone, and one that was. */
export const EXAMPLE_HISTORY: readonly UndoEntry[] = ACTIONS.map((action, key) => ({
  ...{ key, action, photos: 7, isUndone: key === 1, name: key === 2 ? 'harbour.jpg' : null },
  atMs: EXAMPLE_NOW_MS - key * 60_000,
}));

const DRAFT: Draft = {
  id: '1',
  name: 'harbour.jpg',
  before: { name: 'harbour.jpg', alt: '', tags: '' },
  typed: { alt: 'Boats in a harbour' },
  phase: 'failed',
  problem: 'The connection was lost.',
  isSignedOut: false,
  isLost: false,
};

/** Texts that could not be saved, for each reason. */
export const EXAMPLE_DRAFTS: readonly Draft[] = [
  DRAFT,
  { ...DRAFT, id: '2', isSignedOut: true },
  { ...DRAFT, id: '3', isLost: true },
];

/** Every filter at once. */
export const EXAMPLE_FILTERS: GalleryFilters = {
  q: 'harbour',
  tag: 'sea',
  uploader: 'Ada',
  type: 'image/png',
  orientation: 'square',
  minBytes: '100000',
  maxBytes: '5000000',
  from: '2026-01-01',
  to: '2026-01-15',
};

/** An entry of the activity log for each action. */
export const EXAMPLE_ENTRIES: readonly AuditEntry[] = AUDIT_ACTIONS.map((action, at) => ({
  id: String(at),
  at: `2026-01-15T${String(10 + (at % 10))}:00:00.000Z`,
  action,
  actor: at % 2 === 0 ? 'admin' : 'backup (API token)',
  imageCount: at,
  failedCount: at % 3,
  imageIds: at === 0 ? [] : ['fff00000-0000-8000-8000-000000000000'],
  requestId: 'example',
  network: '192.0.2.0/24',
}));
