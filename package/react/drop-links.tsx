'use client';

import { GuestsPanel, type GuestsPanelProps } from '@/components/guests/guests-panel';
import { withReactCheck } from '@/components/setup/with-react-check';
import { OfficeTexts } from './office-texts';
import { WithHost } from './with-host';

/** Properties of the page of drop links: as `dropLinksProps` of the handlers answers them. */
export type DropLinksProps = GuestsPanelProps & {
  /** Where `createSluice` is mounted. Default: as the provider above says, else `/api`. */
  basePath?: string | undefined;
};

/** For admins: the drop links there are, what has come by each, its code, and ways to make, change and revoke them. */
export const DropLinks = withReactCheck(function DropLinks({ basePath, ...panel }: DropLinksProps) {
  return (
    <WithHost basePath={basePath}>
      <OfficeTexts>
        <div className="mx-auto flex w-full max-w-4xl flex-col gap-5 px-4 py-5 sm:px-6">
          <GuestsPanel {...panel} />
        </div>
      </OfficeTexts>
    </WithHost>
  );
});
