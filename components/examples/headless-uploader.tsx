'use client';

/** The engine alone, with a view of one's own: nothing but `lib/browser` and React. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import { createUploader, EMPTY_SNAPSHOT, type Uploader, type UploadItem } from '@/lib/browser/upload';
import type { UploadLimits } from '@/lib/shared/limits';

const nothing = () => () => {};

export function HeadlessUploader({ limits }: { limits: UploadLimits }) {
  const [uploader, setUploader] = useState<Uploader | null>(null);
  const [log, setLog] = useState<readonly string[]>([]);

  useEffect(() => {
    const created = createUploader({ limits });
    const say = (line: string) => setLog((lines) => [...lines, line]);
    created.on('completed', ({ image }) => say(`${image.name} is published`));
    created.on('failed', ({ failure }) => say(failure.message));
    created.on('idle', ({ totals }) => say(`All done: ${totals.done} of ${totals.count}`));
    setUploader(created);
    return () => created.destroy();
  }, [limits]);

  const { items, totals } = useSyncExternalStore(
    uploader?.subscribe ?? nothing,
    uploader?.getSnapshot ?? (() => EMPTY_SNAPSHOT),
    () => EMPTY_SNAPSHOT,
  );

  return (
    <div className="flex flex-col gap-4">
      <label className="flex flex-col gap-2 font-medium">
        Photos to upload
        <input
          type="file"
          multiple
          disabled={uploader === null}
          onChange={({ target }) => uploader?.add(target.files ?? [])}
        />
      </label>
      <progress value={totals.progress} aria-label="All uploads" className="w-full" />
      <ol className="flex list-decimal flex-col gap-2 ps-6">
        {items.map((item) => (
          <li key={item.id} data-state={item.status}>
            {item.name}: {words(item)}{' '}
            {item.status !== 'done' && (
              <button type="button" onClick={() => uploader?.cancel(item.id)}>
                Cancel
              </button>
            )}
          </li>
        ))}
      </ol>
      <ul aria-label="What happened" className="text-sm text-ink-soft">
        {log.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only added at the end.
          <li key={i}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

function words(item: UploadItem): string {
  return 'progress' in item ? `${item.status}, ${Math.round(item.progress * 100)} %` : item.status;
}
