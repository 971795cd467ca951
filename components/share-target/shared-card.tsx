import { Inbox, TriangleAlert } from 'lucide-react';
import { use, useEffect, useRef, useState } from 'react';
import { deleteSharedFiles, readSharedFiles } from '@/lib/browser/share-target/shared-files';
import { createUploader } from '@/lib/browser/upload';
import type { UploadLimits } from '@/lib/shared/limits';
import type { ShareOutcome } from '@/lib/shared/share-target/share-target';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { UploadsContext } from '../upload/uploads-provider';
import { SharedPreviews } from './shared-previews';

export type SharedCardProps = {
  outcome: ShareOutcome;
  limits: UploadLimits;
  /** Whether photos keep all their pixels. */
  keepOriginal: boolean;
};

/** Asks whether to send what another app shared; any site can post files to this app, so nothing is sent unasked. */
export function SharedCard({ outcome, limits, keepOriginal }: SharedCardProps) {
  const text = useText('shareTarget');
  const { basePath } = useHost();
  const uploads = use(UploadsContext);
  const box = useRef<HTMLElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [answer, setAnswer] = useState<string | null>(null);
  useEffect(() => {
    if (outcome === 'kept') readSharedFiles().then(setFiles, () => {});
  }, [outcome]);

  const decide = (said: string, act?: (shared: readonly File[]) => void) => () => {
    setAnswer(said);
    act?.(files);
    deleteSharedFiles();
    // The button that had it goes.
    box.current?.focus();
  };
  const add = (shared: readonly File[]) =>
    uploads
      ?.open(() => createUploader({ limits, endpoint: `${basePath}/upload` }))
      .add(shared, { keepOriginal });

  if (outcome !== 'kept') {
    return (
      <Frame>
        <Notice tone="warning" role="status" icon={<TriangleAlert aria-hidden="true" />}>
          {text[outcome]}
        </Notice>
      </Frame>
    );
  }
  if (files.length === 0) return null;
  return (
    <Frame>
      <section ref={box} tabIndex={-1} aria-label={text.title(files.length)} className="outline-none">
        <p role="status" className="sr-only">
          {answer}
        </p>
        {answer === null && (
          <div className="flex flex-col gap-4 rounded-2xl border border-line bg-surface p-5 shadow-raised">
            <div className="flex flex-col gap-1">
              <h2 className="flex items-center gap-2 font-semibold tracking-tight [&>svg]:size-5 [&>svg]:shrink-0 [&>svg]:text-accent">
                <Inbox aria-hidden="true" />
                {text.title(files.length)}
              </h2>
              <p className="text-sm text-ink-soft">{text.question}</p>
            </div>
            <SharedPreviews files={files} />
            <div className="flex flex-wrap gap-2">
              <Button tone="primary" onClick={decide(text.added(files.length), add)}>
                {text.add(files.length)}
              </Button>
              <Button onClick={decide(text.discarded)}>{text.discard}</Button>
            </div>
          </div>
        )}
      </section>
    </Frame>
  );
}

function Frame({ children }: { children: React.ReactNode }) {
  return <div className="mx-auto w-full max-w-3xl px-4 pt-6 sm:px-6">{children}</div>;
}
