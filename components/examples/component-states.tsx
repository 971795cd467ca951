'use client';

import { ImagePlus, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { UploadTotals } from '@/lib/browser/upload';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Notice } from '../ui/notice';
import { ProgressBar } from '../ui/progress-bar';
import { EmptyState } from '../upload/empty-state';
import { FileRow, type FileRowActions } from '../upload/file-row';
import { FullSizeOption } from '../upload/full-size-option';
import { LinkNote } from '../upload/link-note';
import { UploadNotices } from '../upload/upload-notices';
import { UploadSummary } from '../upload/upload-summary';
import type { UseUploader } from '../upload/use-uploader';
import { EXAMPLE_TOTALS, EXAMPLE_UPLOADS } from './example-uploads';

const TONES = ['primary', 'secondary', 'quiet', 'danger'] as const;
const SIZES = ['small', 'medium', 'large'] as const;
const nothing = () => undefined;
const ACTIONS = new Proxy({}, { get: () => nothing }) as FileRowActions;

/** An uploader's snapshot at one moment; its methods do nothing. */
function uploaderOf(totals: UploadTotals, online = true): UseUploader {
  const snapshot = { items: [], totals, online, isPaused: false, uploader: null };
  return new Proxy(snapshot, { get: (fields, name) => Reflect.get(fields, name) ?? nothing }) as never;
}

/** Every component in every state, one below the other. */
export function ComponentStates() {
  const [isAsking, setIsAsking] = useState(false);
  const [isFullSize, setIsFullSize] = useState(false);
  const option = <FullSizeOption isOn={isFullSize} onChange={setIsFullSize} />;
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
      <Part title="The list of uploads">
        <ul className="divide-y divide-line rounded-2xl border border-line bg-surface">
          {EXAMPLE_UPLOADS.map((item) => (
            <FileRow key={item.id} item={item} linkSeconds={604_800} actions={ACTIONS} />
          ))}
        </ul>
      </Part>
      {Object.entries(EXAMPLE_TOTALS).map(([name, totals]) => (
        <Part key={name} title={`All uploads: ${name}`}>
          <div className="relative isolate [&>section]:static">
            <UploadSummary
              uploader={uploaderOf(totals)}
              onPick={nothing}
              onFiles={nothing}
              fullSize={option}
            />
          </div>
        </Part>
      ))}
      {[false, true].map((isReading) => (
        <Part key={String(isReading)} title={isReading ? 'Reading files' : 'Nothing yet'}>
          <EmptyState
            limits={DEFAULT_LIMITS}
            uploadState="private"
            isReading={isReading}
            onPick={nothing}
            onFiles={nothing}
            fullSize={option}
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
