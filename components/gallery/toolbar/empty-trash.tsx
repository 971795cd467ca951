import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Gallery } from '@/lib/browser/gallery';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { ConfirmPurge } from '../bulk/confirm-purge';

/** Deletes everything in the trash permanently, after counting it and asking. */
export function EmptyTrash({ gallery }: { gallery: Gallery }) {
  const text = useText('gallery');
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const [isCounting, setCounting] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function count() {
    const controller = new AbortController();
    running.current = controller;
    setCounting(true);
    try {
      const found = await gallery.findAll(controller.signal);
      if (found !== null && found.length > 0) setIds(found);
    } finally {
      setCounting(false);
    }
  }

  return (
    <>
      <Button
        onClick={() => void count()}
        disabled={isCounting}
        className="max-sm:order-last max-sm:w-full pointer-coarse:h-11"
        aria-label={text.emptyTrash}
        title={text.emptyTrash}
      >
        <Trash2 aria-hidden="true" />
        <span className="sm:max-lg:hidden">{isCounting ? text.counting : text.emptyTrash}</span>
      </Button>
      {ids !== null && (
        <ConfirmPurge
          count={ids.length}
          text={gallery.purgeText}
          onClose={() => setIds(null)}
          onConfirm={() => void gallery.purge(ids)}
        />
      )}
    </>
  );
}
