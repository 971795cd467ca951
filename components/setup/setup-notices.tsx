'use client';

import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { setupReports } from '@/lib/browser/setup/setup-reports';
import { watchPolicy } from '@/lib/browser/setup/watch-policy';
import { useHost } from '../host/host';
import { Notice } from '../ui/notice';

/** A property of our styles that a page without them lacks, and that no theme sets. */
const STYLES_MARK = '--sluice-raised';

const NONE: readonly string[] = [];

/**
 * Says on the page what the page itself forgot or forbids, and looks for it: our styles, and what its policy stops of the components around it.
 * To be drawn inside the element that holds them; of several on a page the first one speaks.
 */
export function SetupNotices() {
  const { basePath } = useHost();
  const place = useRef<HTMLDivElement>(null);
  const sentences = useSyncExternalStore(
    setupReports.subscribe,
    () => (setupReports.isFirst(place) ? setupReports.sentences() : NONE),
    () => NONE,
  );
  useEffect(() => setupReports.join(place), []);
  useEffect(() => {
    const root = place.current?.parentElement;
    if (!root) return;
    const stop = new AbortController();
    // A style sheet may come later than the scripts.
    if (document.readyState === 'complete') reportStyles(root);
    else window.addEventListener('load', () => reportStyles(root), { signal: stop.signal });
    watchPolicy('img-src', (source) => reportPicture(root, source), stop);
    watchPolicy('connect-src', (source) => reportRequest(basePath, source), stop);
    return () => stop.abort();
  }, [basePath]);
  return (
    <div ref={place}>
      {sentences.map((sentence) => (
        <Notice key={sentence} tone="warning" role="alert" icon={<TriangleAlert aria-hidden="true" />}>
          {sentence}
        </Notice>
      ))}
    </div>
  );
}

function reportStyles(root: Element): void {
  if (getComputedStyle(root).getPropertyValue(STYLES_MARK) === '') setupReports.report({ kind: 'noStyles' });
}

/** The page may have pictures of its own that its policy hides: those are not ours to speak of. */
function reportPicture(root: Element, source: string): void {
  const start = source === 'blob' ? 'blob:' : originOf(source);
  const isOurs = start !== null && [...root.querySelectorAll('img')].some(({ src }) => src.startsWith(start));
  if (isOurs) setupReports.report({ kind: 'noPictures', source: start });
}

/** Requests to the bucket are told by the engine, which knows where it is. */
function reportRequest(basePath: string, source: string): void {
  if (source.startsWith(`${window.location.origin}${basePath}/`)) {
    setupReports.report({ kind: 'noSending', source: "'self'" });
  }
}

function originOf(source: string): string | null {
  return URL.canParse(source) ? new URL(source).origin : null;
}
