'use client';

import { CloudOff, History } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '@/components/ui/notice';
import type { PublishState, UploadLimits } from '@/lib/shared/limits';
import { Dropzone } from './dropzone';
import { EmptyState } from './empty-state';
import { FileList } from './file-list';
import { LinkNote } from './link-note';
import { UploadAnnouncements } from './upload-announcements';
import { UploadSummary } from './upload-summary';
import { useDocumentTitle } from './use-document-title';
import { useUploader } from './use-uploader';

type UploadPanelProps = { limits: UploadLimits; uploadState: PublishState; linkSeconds: number };

/** The whole upload page below its header: where files are dropped, and what becomes of them. */
export function UploadPanel({ limits, uploadState, linkSeconds }: UploadPanelProps) {
  const [recovered, setRecovered] = useState(0);
  const uploader = useUploader({ limits, onRecovered: setRecovered });
  const { items, totals, online, add } = uploader;
  useDocumentTitle(totals);
  return (
    <Dropzone onFiles={add}>
      {({ openPicker, isReading }) => (
        <>
          <UploadAnnouncements totals={totals} />
          <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-4 px-4 py-6 sm:px-6 sm:py-10">
            {!online && (
              <Notice tone="warning" role="status" icon={<CloudOff aria-hidden="true" />}>
                You are offline.{' '}
                {totals.active + totals.queued > 0
                  ? 'Your uploads wait, and go on by themselves.'
                  : 'What you add is sent once you are back.'}
              </Notice>
            )}
            {recovered > 0 && (
              <Notice role="status" icon={<History aria-hidden="true" />}>
                {recovered === 1 ? 'A photo' : `${recovered} photos`} of your last visit arrived just now.
              </Notice>
            )}
            {items.length === 0 ? (
              <EmptyState
                limits={limits}
                uploadState={uploadState}
                onPick={openPicker}
                onFiles={add}
                isReading={isReading}
              />
            ) : (
              <>
                <UploadSummary uploader={uploader} onPick={openPicker} />
                <FileList uploader={uploader} linkSeconds={linkSeconds} />
                {totals.done > 0 && <LinkNote uploadState={uploadState} linkSeconds={linkSeconds} />}
              </>
            )}
          </div>
        </>
      )}
    </Dropzone>
  );
}
