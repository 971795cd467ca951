'use client';

import { useEffect, useState } from 'react';
import { createUploader, type Uploader } from '@/lib/browser/upload';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import type { PhotoData } from '../sluice';

/** Sends photos, and shows what the app's own hook said of each. */
export function Photos() {
  const [uploader, setUploader] = useState<Uploader<PhotoData> | null>(null);
  const [lines, setLines] = useState<readonly string[]>([]);

  useEffect(() => {
    const made = createUploader<PhotoData>({ limits: DEFAULT_LIMITS, endpoint: '/api/photos/upload' });
    made.subscribe(() =>
      setLines(
        made.getSnapshot().items.map((item) => {
          if (item.status === 'failed') return `${item.name}: ${item.failure.message}`;
          if (item.status !== 'done') return `${item.name}: ${item.status}`;
          const { data, name } = item.image;
          return `${name}: photo ${data?.count} of ${data?.owner}`;
        }),
      ),
    );
    setUploader(made);
    return made.destroy;
  }, []);

  return (
    <>
      <label>
        Photos{' '}
        <input
          type="file"
          accept="image/*"
          multiple
          disabled={uploader === null}
          onChange={({ target }) => uploader?.add(target.files ?? [])}
        />
      </label>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
