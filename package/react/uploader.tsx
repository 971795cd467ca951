'use client';

import { useEffectEvent } from 'react';
import { withReactCheck } from '@/components/setup/with-react-check';
import { UploadPanel, type UploadPanelProps } from '@/components/upload/upload-panel';
import type { UploaderEvents } from '@/lib/browser/upload';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { SiteTexts } from './site-texts';
import { WithHost } from './with-host';

/** Properties of the upload page that a host may set; the server knows some of them. */
type OfPanel = Pick<
  UploadPanelProps,
  | 'limits'
  | 'keepOriginal'
  | 'uploadState'
  | 'linkSeconds'
  | 'bucketOrigin'
  | 'name'
  | 'metadata'
  | 'afterUpload'
  | 'remembersSent'
>;

/** Properties of the uploader: those of `uploaderProps`, and what a host hears and says. */
export type UploaderProps = Partial<OfPanel> & {
  /** Where `createSluice` is mounted. Default: as the provider above says, else `/api`. */
  basePath?: string | undefined;
  /** Hears of each file that was verified and published; `image.data` is what `onPublished` of the handlers returned. */
  onCompleted?: ((event: UploaderEvents['completed']) => void) | undefined;
  /** Hears of each file that failed. */
  onFailed?: ((event: UploaderEvents['failed']) => void) | undefined;
  /** Hears that all files have come to their end. */
  onIdle?: ((event: UploaderEvents['idle']) => void) | undefined;
};

/** How long a link to a private image lasts unless the server says otherwise: `UPLOAD_LINK_SECONDS`. */
const LINK_SECONDS = 86_400;

/** Takes photos, prepares and sends them, and shows what becomes of each. Without properties it takes what the server takes by default. */
export const Uploader = withReactCheck(function Uploader({ basePath, ...props }: UploaderProps) {
  const { onCompleted, onFailed, onIdle, ...panel } = props;
  // A host may write them anew with each drawing.
  const completed = useEffectEvent((event: UploaderEvents['completed']) => onCompleted?.(event));
  const failed = useEffectEvent((event: UploaderEvents['failed']) => onFailed?.(event));
  const idle = useEffectEvent((event: UploaderEvents['idle']) => onIdle?.(event));
  return (
    <WithHost basePath={basePath}>
      <SiteTexts>
        <UploadPanel
          // Another name is another list.
          key={panel.name}
          {...panel}
          limits={panel.limits ?? DEFAULT_LIMITS}
          uploadState={panel.uploadState ?? 'private'}
          linkSeconds={panel.linkSeconds ?? LINK_SECONDS}
          onOpened={(uploader) => {
            const stops = [
              uploader.on('completed', completed),
              uploader.on('failed', failed),
              uploader.on('idle', idle),
            ];
            return () => stops.forEach((stop) => void stop());
          }}
        />
      </SiteTexts>
    </WithHost>
  );
});
