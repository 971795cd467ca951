'use client';

import { useEffect } from 'react';
import { claim, filesToPaste, hasFiles } from './transfer-events';

/**
 * For a page on which photos have nowhere to go, such as that of a drop link that has expired: files that are dropped or pasted there are not sent
 * by the uploader above all pages, past the link, and the browser doesn't open them in place of the page.
 */
export function RefuseDrops() {
  useEffect(() => {
    const stop = new AbortController();
    // Before all other listeners of the page.
    const options = { signal: stop.signal, capture: true };
    const refuse = (event: DragEvent) => {
      if (!hasFiles(event) || !claim(event) || event.dataTransfer === null) return;
      event.dataTransfer.dropEffect = 'none';
    };
    for (const type of ['dragenter', 'dragover', 'drop'] as const) {
      window.addEventListener(type, refuse, options);
    }
    window.addEventListener('paste', (event) => filesToPaste(event).length > 0 && claim(event), options);
    return () => stop.abort();
  }, []);
  return null;
}
