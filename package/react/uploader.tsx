'use client';

import { withReactCheck } from '@/components/setup/with-react-check';
import { UploadPanel, type UploadPanelProps } from '@/components/upload/upload-panel';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { SiteTexts } from './site-texts';
import { WithHost } from './with-host';

/** Properties of the uploader, all of which `uploaderProps` of the handlers knows. */
export type UploaderProps = Partial<UploadPanelProps> & {
  /** Where `createSluice` is mounted. Default: as the provider above says, else `/api`. */
  basePath?: string | undefined;
};

/** How long a link to a private image lasts unless the server says otherwise: `UPLOAD_LINK_SECONDS`. */
const LINK_SECONDS = 86_400;

/** Takes photos, prepares and sends them, and shows what becomes of each. Without properties it takes what the server takes by default. */
export const Uploader = withReactCheck(function Uploader({
  basePath,
  limits,
  keepOriginal,
  uploadState,
  linkSeconds,
  bucketOrigin,
}: UploaderProps) {
  return (
    <WithHost basePath={basePath}>
      <SiteTexts>
        <UploadPanel
          limits={limits ?? DEFAULT_LIMITS}
          keepOriginal={keepOriginal}
          uploadState={uploadState ?? 'private'}
          linkSeconds={linkSeconds ?? LINK_SECONDS}
          bucketOrigin={bucketOrigin}
        />
      </SiteTexts>
    </WithHost>
  );
});
