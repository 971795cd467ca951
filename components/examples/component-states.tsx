'use client';

import { ImagePlus, Pause, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { UploadTotals } from '@/lib/browser/upload';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Notice } from '../ui/notice';
import { ProgressBar } from '../ui/progress-bar';
import { UploadBar } from '../upload/bar/upload-bar';
import { EmptyState } from '../upload/empty-state';
import { EndCard } from '../upload/end/end-card';
import { LinkNote } from '../upload/end/link-note';
import { UploadTile } from '../upload/grid/upload-tile';
import { FileRow } from '../upload/list/file-row';
import { UploadNotices } from '../upload/upload-notices';
import type { UseUploader } from '../upload/use-opened-uploader';
import { EXAMPLE_LINK, EXAMPLE_TOTALS, EXAMPLE_UPLOADS } from './example-uploads';

const TONES = ['primary', 'secondary', 'quiet', 'danger'] as const;
const SIZES = ['small', 'medium', 'large'] as const;
const nothing = () => undefined;
const PICKERS = { photos: nothing, folder: nothing, camera: nothing, hasCamera: true };
const SIDE = 176;
const ROW = 88;

/** An uploader's snapshot at one moment; its methods do nothing. */
function uploaderOf(totals: UploadTotals, online = true): UseUploader {
  const snapshot = { items: [], totals, online, isPaused: false, uploader: null };
  return new Proxy(snapshot, { get: (fields, name) => Reflect.get(fields, name) ?? nothing }) as never;
}

/** Every component in every state, one below the other. */
export function ComponentStates() {
  const [isAsking, setIsAsking] = useState(false);
  const [isFullSize, setIsFullSize] = useState(false);
  const original = { isOn: isFullSize, set: setIsFullSize };
  return (
    <main className="mx-auto flex w-full max-w-4xl flex-col gap-10 px-4 py-8">
      <h1 className="text-2xl font-semibold tracking-tight">Components</h1>
      <Part title="Buttons">
        {SIZES.map((size) => (
          <div key={size} className="flex flex-wrap gap-2">
            {TONES.map((tone) => (
              <Button key={tone} tone={tone} size={size}>
                <ImagePlus aria-hidden="true" />
                {tone}
              </Button>
            ))}
            <Button size={size} disabled>
              disabled
            </Button>
          </div>
        ))}
      </Part>
      <Part title="Progress">
        {[null, 0, 0.4, 1].map((progress) => (
          <ProgressBar key={progress} label={`Progress ${progress}`} progress={progress} />
        ))}
      </Part>
      <Part title="Notices">
        {(['neutral', 'warning', 'danger'] as const).map((tone) => (
          <Notice
            key={tone}
            tone={tone}
            icon={<TriangleAlert aria-hidden="true" />}
            action={<Button size="small">Do it</Button>}
          >
            A sentence that concerns the whole page.
          </Notice>
        ))}
        <UploadNotices uploader={uploaderOf(busyTotals(), false)} restored={3} recovered={1} />
        <LinkNote uploadState="private" linkSeconds={604_800} />
        <LinkNote uploadState="private" linkSeconds={0} />
        <LinkNote uploadState="public" linkSeconds={0} />
      </Part>
      <Part title="Dialog">
        <Button onClick={() => setIsAsking(true)}>Ask</Button>
        {isAsking && (
          <ConfirmDialog
            title="Delete two photos?"
            tone="danger"
            answer="Delete"
            onClose={() => setIsAsking(false)}
            onConfirm={nothing}
          >
            They stay in the trash for 30 days.
          </ConfirmDialog>
        )}
      </Part>
      <Part title="Uploads as pictures">
        <ul className="relative" style={{ height: Math.ceil(EXAMPLE_UPLOADS.length / 4) * (SIDE + 8) }}>
          {EXAMPLE_UPLOADS.map((item, index) => {
            const [start, top] = [(index % 4) * (SIDE + 8), Math.floor(index / 4) * (SIDE + 8)];
            const place = { start, top, width: SIDE, height: SIDE, index, count: EXAMPLE_UPLOADS.length };
            return <UploadTile key={item.id} item={item} place={place} isTabStop={index === 0} />;
          })}
        </ul>
      </Part>
      <Part title="Uploads as a list">
        <ul
          className="relative overflow-hidden rounded-2xl border border-line bg-surface"
          style={{ height: EXAMPLE_UPLOADS.length * ROW }}
        >
          {EXAMPLE_UPLOADS.map((item, index) => {
            const place = { start: 0, top: index * ROW, width: 760, height: ROW };
            const which = { index, count: EXAMPLE_UPLOADS.length };
            return (
              <FileRow key={item.id} item={item} place={{ ...place, ...which }} isTabStop={index === 0} />
            );
          })}
        </ul>
      </Part>
      {Object.entries(EXAMPLE_TOTALS).map(([name, totals]) => (
        <Part key={name} title={`All uploads: ${name}`}>
          <div className="relative isolate [&>section]:static">
            <UploadBar
              uploader={uploaderOf(totals)}
              main={{
                label: 'Pause',
                icon: <Pause aria-hidden="true" />,
                isBusy: false,
                onPress: nothing,
              }}
              isFiltered={false}
              onFilter={nothing}
              onMenu={nothing}
            />
          </div>
        </Part>
      ))}
      <Part title="The end">
        <EndCard
          link={EXAMPLE_LINK}
          uploadState="private"
          linkSeconds={604_800}
          afterUpload="Thank you! The album opens on Sunday."
          onMore={nothing}
        />
      </Part>
      {[false, true].map((isReading) => (
        <Part key={String(isReading)} title={isReading ? 'Reading files' : 'Nothing yet'}>
          <EmptyState
            limits={DEFAULT_LIMITS}
            uploadState="private"
            isReading={isReading}
            pickers={PICKERS}
            original={original}
          />
        </Part>
      ))}
    </main>
  );
}

function busyTotals(): UploadTotals {
  return EXAMPLE_TOTALS.sending as UploadTotals;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-sm font-medium text-ink-soft">{title}</h2>
      {children}
    </section>
  );
}
