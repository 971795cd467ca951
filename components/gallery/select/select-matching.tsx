import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { formatCount, formatPercent } from '@/lib/shared/format';
import { GalleryApiError } from '../gallery-api';
import type { GalleryFilters } from '../gallery-filters';
import type { GalleryState } from '../gallery-state';
import { searchImages } from '../search/search-images';
import type { Selection } from './create-selection';

const SHOW_MS = 150;

type SelectMatchingProps = {
  state: GalleryState;
  filters: GalleryFilters;
  selection: Selection;
  /** Counts the times it was asked for by keys. */
  asked: number;
  report: (error: unknown) => void;
};

/** Selects everything that matches, loaded or not, and says how far it is. */
export function SelectMatching({ state, filters, selection, asked, report }: SelectMatchingProps) {
  const [progress, setProgress] = useState<{ found: number; progress: number } | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function run() {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const ids: string[] = [];
    let fraction = 0;
    const timer = setInterval(() => setProgress({ found: ids.length, progress: fraction }), SHOW_MS);
    setProgress({ found: 0, progress: 0 });
    try {
      for await (const event of searchImages({ state, filters, fields: 'id', signal: controller.signal })) {
        if (event.kind === 'match') ids.push('id' in event ? event.id : event.image.id);
        if (event.kind === 'progress') fraction = event.fraction;
      }
      selection.add(ids);
    } catch (error) {
      if (error instanceof GalleryApiError) report(error);
      else if (!controller.signal.aborted) throw error;
    } finally {
      clearInterval(timer);
      if (running.current === controller) setProgress(null);
    }
  }

  const answered = useRef(0);
  useEffect(() => {
    if (asked === answered.current) return;
    answered.current = asked;
    void run();
  });

  if (progress === null) {
    return (
      <Button tone="quiet" size="small" className="pointer-coarse:h-11" onClick={() => void run()}>
        Select all
      </Button>
    );
  }
  return (
    <Button
      tone="quiet"
      size="small"
      className="tabular-nums pointer-coarse:h-11"
      onClick={() => running.current?.abort()}
    >
      {formatCount(progress.found)} found ({formatPercent(progress.progress)}) · Stop
    </Button>
  );
}
