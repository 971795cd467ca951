import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { GalleryApiError } from '../gallery-api';
import { searchImages } from '../search/search-images';
import { ConfirmPurge } from './confirm-purge';

type EmptyTrashProps = { onPurge: (ids: readonly string[]) => void; report: (error: unknown) => void };

/** Deletes everything in the trash for good, after counting it and asking. */
export function EmptyTrash({ onPurge, report }: EmptyTrashProps) {
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const [isCounting, setCounting] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function count() {
    const controller = new AbortController();
    running.current = controller;
    const found: string[] = [];
    setCounting(true);
    try {
      const search = { state: 'trash', filters: {}, fields: 'id', signal: controller.signal } as const;
      for await (const event of searchImages(search)) {
        if (event.kind === 'match' && 'id' in event) found.push(event.id);
      }
      if (found.length > 0) setIds(found);
    } catch (error) {
      if (error instanceof GalleryApiError) report(error);
      else if (!controller.signal.aborted) throw error;
    } finally {
      setCounting(false);
    }
  }

  return (
    <>
      <Button
        onClick={() => void count()}
        disabled={isCounting}
        className="pointer-coarse:h-11"
        aria-label="Empty trash"
        title="Empty trash"
      >
        <Trash2 aria-hidden="true" />
        <span className="max-lg:hidden">{isCounting ? 'Counting…' : 'Empty trash'}</span>
      </Button>
      {ids !== null && (
        <ConfirmPurge count={ids.length} onClose={() => setIds(null)} onConfirm={() => onPurge(ids)} />
      )}
    </>
  );
}
