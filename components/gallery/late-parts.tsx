/**
 * What of the gallery is not to be seen at first: it comes when the page is alive and idle, so that it keeps nobody waiting, and
 * at the latest when it is wanted.
 */
import { lazy, useEffect } from 'react';

const loadViewer = () => import('./viewer/viewer');
const loadBulkBar = () => import('./bulk/bulk-bar');
const loadHelp = () => import('./viewer/keyboard-help');

export const Viewer = lazy(async () => ({ default: (await loadViewer()).Viewer }));
export const BulkBar = lazy(async () => ({ default: (await loadBulkBar()).BulkBar }));
export const KeyboardHelp = lazy(async () => ({ default: (await loadHelp()).KeyboardHelp }));

const IDLE_MS = 1_500;

/** Fetches them ahead. */
export function useLateParts(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      // Who is cut off now hears of it when one of them is wanted.
      for (const load of [loadViewer, loadBulkBar, loadHelp]) load().catch(() => undefined);
    }, IDLE_MS);
    return () => clearTimeout(timer);
  }, []);
}
