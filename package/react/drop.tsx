'use client';

import { DropOver, type DropProblem } from '@/components/drop/drop-over';
import { DropPanel } from '@/components/drop/drop-panel';
import { withReactCheck } from '@/components/setup/with-react-check';
import type { UploadPanelProps } from '@/components/upload/upload-panel';
import type { DropView } from '@/lib/shared/links/drop-view';
import { GuestTexts } from './guest-texts';
import { WithHost } from './with-host';

type OfServer = Pick<
  UploadPanelProps,
  'limits' | 'keepOriginal' | 'uploadState' | 'linkSeconds' | 'bucketOrigin' | 'afterUpload'
>;

/** Properties of a guest's page: as `dropProps` of the handlers answers them. */
export type DropProps = {
  /** Where `createSluice` is mounted. Default: as the provider above says, else `/api`. */
  basePath?: string | undefined;
} & ((OfServer & { problem: null; drop: DropView }) | { problem: DropProblem; id: string | null });

/** The page of a drop link: the host's words, the uploader, and what this browser has sent by it. */
export const Drop = withReactCheck(function Drop({ basePath, ...page }: DropProps) {
  return (
    <WithHost basePath={basePath}>
      <GuestTexts>
        {page.problem === null ? (
          <DropPanel {...page} />
        ) : (
          <div className="mx-auto flex w-full max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
            <DropOver problem={page.problem} id={page.id} />
          </div>
        )}
      </GuestTexts>
    </WithHost>
  );
});
