'use client';

import { type ComponentProps, type ReactNode, Suspense, useState } from 'react';
import { createGallery, type Gallery } from '@/lib/browser/gallery';
import { GALLERY_STATES } from '@/lib/shared/gallery/gallery-state';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { AuditLog } from '../audit/audit-log';
import { BulkBar } from '../bulk/bulk-bar';
import type { BulkDialog } from '../bulk/bulk-tools';
import { DraftNotice } from '../edit/draft-notice';
import { GalleryEmpty } from '../gallery-empty';
import { PhotoTile } from '../grid/photo-tile';
import { JobLine } from '../jobs/job-line';
import { JobPanel } from '../jobs/job-panel';
import { GalleryProblem } from '../notices/gallery-problem';
import { DayChart } from '../numbers/day-chart';
import { Numbers } from '../numbers/numbers';
import { TallyTable } from '../numbers/tally-table';
import { PendingMark } from '../pending-mark';
import { SearchStatus } from '../search-status';
import { StateTabs } from '../state-tabs';
import { FilterBar } from '../toolbar/filter-bar';
import { FilterChips } from '../toolbar/filter-chips';
import { RightsContext, rightsOf } from '../use-rights';
import { AlbumStates } from './album-states';
import { createExampleAsk } from './create-example-ask';
import { EXAMPLE_IMAGES, EXAMPLE_NOW_MS, exampleImage } from './example-images';
import { EXAMPLE_DRAFTS, EXAMPLE_ENTRIES, EXAMPLE_FILTERS, EXAMPLE_JOBS } from './example-states';
import { GalleryDialogs } from './gallery-dialogs';
import { LiveGallery } from './live-gallery';
import { ViewerParts } from './viewer-parts';

const nothing = () => undefined;
const IDS = new Set(EXAMPLE_IMAGES.slice(0, 3).map(({ id }) => id));
const STATUS = { matched: 12, scanned: 3_000, progress: 0.5, isTruncated: true, error: 'It was cut off.' };
const DAYS = Array.from({ length: 30 }, (_, at) => ({
  day: `2026-01-${String(at + 1).padStart(2, '0')}`,
  images: (at * 7) % 40,
  bytes: 4_000_000 * at,
}));

/** Every component of the gallery in every state, one below the other. */
export function GalleryStates() {
  const [gallery] = useState(() =>
    createGallery({
      state: 'all',
      text: galleryEngineText,
      first: { images: EXAMPLE_IMAGES, next: null },
      nowMs: EXAMPLE_NOW_MS,
      ask: createExampleAsk(EXAMPLE_IMAGES, 'works'),
    }),
  );
  return (
    <RightsContext value={rightsOf('admin')}>
      <Suspense>
        <div className="mx-auto flex w-full max-w-4xl flex-col gap-10 px-4 py-8">
          <h1 className="text-2xl font-semibold tracking-tight">Gallery components</h1>
          <Part title="The whole gallery, over a server in memory">
            <LiveGallery />
          </Part>
          <Part title="Albums">
            <AlbumStates />
          </Part>
          <Part title="Tiles">
            <Tiles gallery={gallery} />
          </Part>
          <Part title="Tabs">
            {GALLERY_STATES.map((state) => (
              <StateTabs key={state} current={state} waiting={{ count: 3, isMore: true }} />
            ))}
            <StateTabs current="all" waiting={null} />
            <PendingMark />
          </Part>
          <Part title="Filters">
            <FilterBar filters={EXAMPLE_FILTERS} onChange={nothing} />
            <FilterBar filters={{}} onChange={nothing} />
            <FilterChips filters={EXAMPLE_FILTERS} onChange={nothing} />
          </Part>
          <Part title="Search">
            {(['running', 'done', 'cancelled', 'failed'] as const).map((phase) => (
              <SearchStatus key={phase} status={{ ...STATUS, phase }} onStop={nothing} onAgain={nothing} />
            ))}
          </Part>
          <Part title="Nothing to show">
            {GALLERY_STATES.map((state) => (
              <GalleryEmpty key={state} state={state} isSearch={false} />
            ))}
            <GalleryEmpty state="all" isSearch />
          </Part>
          <Part title="Problems">
            {[
              { isSignedOut: false, canRetry: true },
              { isSignedOut: false, canRetry: false },
              { isSignedOut: true, canRetry: false },
            ].map((problem) => (
              <GalleryProblem
                key={JSON.stringify(problem)}
                problem={{ message: 'The bucket is out of reach.', ...problem }}
                state="all"
                onRetry={nothing}
                onDismiss={nothing}
              />
            ))}
            <DraftNotice
              gallery={gallery}
              state={{ drafts: new Map(EXAMPLE_DRAFTS.map((draft) => [draft.id, draft])), openId: null }}
            />
          </Part>
          <Part title="Selection">
            {GALLERY_STATES.map((state) => (
              <Still key={state}>
                <ExampleBar gallery={gallery} state={state} ids={IDS} selecting={null} />
              </Still>
            ))}
            <Still>
              <ExampleBar
                gallery={gallery}
                state="all"
                ids={IDS}
                selecting={{ found: 1_200, progress: 0.4 }}
              />
            </Still>
          </Part>
          <Part title="Changes">
            {EXAMPLE_JOBS.map((job) => (
              <JobLine key={job.key} gallery={gallery} job={job} />
            ))}
            <Still>
              <JobPanel gallery={gallery} jobs={EXAMPLE_JOBS.slice(0, 2)} />
            </Still>
          </Part>
          <Part title="Viewer">
            {IMAGE_STATES.map((state) => (
              <ViewerParts key={state} gallery={gallery} image={exampleImage(2, state)} />
            ))}
          </Part>
          <Part title="Dialogs">
            <GalleryDialogs gallery={gallery} />
          </Part>
          <Part title="Statistics">
            <Numbers />
            <DayChart bars={DAYS} />
            <TallyTable title="By status" rows={[{ name: 'Private', images: 12, bytes: 40_000_000 }]} />
          </Part>
          <Part title="Activity">
            {[true, false].map((isFirst) => (
              <AuditLog
                key={String(isFirst)}
                page={{ entries: isFirst ? EXAMPLE_ENTRIES : [], next: isFirst ? '1' : null }}
                action={null}
                isFirst={isFirst}
                timeZone="UTC"
                nowMs={EXAMPLE_NOW_MS}
              />
            ))}
          </Part>
        </div>
      </Suspense>
    </RightsContext>
  );
}

/** A tile in every state: what it is, what is known of it, and what is being done with it. */
function Tiles({ gallery }: { gallery: Gallery }) {
  const plain = {
    isSelected: false,
    isSelecting: false,
    isActive: false,
    isNew: false,
    speed: 'calm',
  } as const;
  const tiles = [
    ...IMAGE_STATES.map((state, at) => ({ ...plain, image: exampleImage(at, state) })),
    { ...plain, image: exampleImage(4, 'private', { thumbhash: '' }) },
    { ...plain, image: exampleImage(5, 'private', { thumbUrl: '/nothing-here.webp' }) },
    { ...plain, image: exampleImage(6), isNew: true },
    { ...plain, image: exampleImage(7), isActive: true },
    { ...plain, image: exampleImage(8), isSelecting: true },
    { ...plain, image: exampleImage(9), isSelecting: true, isSelected: true },
    { ...plain, image: exampleImage(10), speed: 'fast' as const },
    { ...plain, image: exampleImage(11), speed: 'flying' as const },
  ];
  return (
    <ul className="gallery-rows flex flex-wrap">
      {tiles.map((tile) => (
        <PhotoTile key={tile.image.id} thumbnails={gallery.thumbnails} {...tile} />
      ))}
    </ul>
  );
}

/** Parts that stick to the window stay where they are here. */
function Still({ children }: { children: ReactNode }) {
  return <div className="relative isolate min-h-16 *:static! [&_*]:transform-none">{children}</div>;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-sm font-medium text-ink-soft">{title}</h2>
      {children}
    </section>
  );
}

/** The tools of a selection, with their questions. */
function ExampleBar(props: Omit<ComponentProps<typeof BulkBar>, 'dialog' | 'onDialog'>) {
  const [dialog, setDialog] = useState<BulkDialog | null>(null);
  return <BulkBar {...props} dialog={dialog} onDialog={setDialog} />;
}
