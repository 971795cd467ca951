import { lazy, type ReactNode, Suspense } from 'react';
import { QuietBoundary } from '../host/quiet-boundary';
import { DropAnswers } from '../upload/drops/drop-answers';
import { useDrops } from '../upload/drops/use-drops';
import { Dropzone } from '../upload/dropzone';

// Loaded with the first photo, with its words.
const EarlyLine = lazy(async () => ({ default: (await import('./early-line')).EarlyLine }));

type EarlyDropsProps = {
  /** Photos that are kept so far. */
  count: number;
  onFiles: (files: readonly File[]) => void;
  children: ReactNode;
};

/**
 * Keeps what is dropped or pasted while a guest is asked for a name. Else the browser would open it in place of the page, or what
 * stands above all pages would send it past the link.
 */
export function EarlyDrops({ count, onFiles, children }: EarlyDropsProps) {
  const drops = useDrops(onFiles);
  return (
    <Dropzone drops={drops}>
      {() => (
        <>
          {count > 0 && (
            <QuietBoundary>
              <Suspense>
                <EarlyLine count={count} />
              </Suspense>
            </QuietBoundary>
          )}
          <DropAnswers drops={drops} />
          {children}
        </>
      )}
    </Dropzone>
  );
}
