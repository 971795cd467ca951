import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AlbumApi } from '@/lib/browser/gallery/create-album-api';
import type { Album } from '@/lib/shared/albums/album';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { messageOf } from './message-of';

type RemovedNoticeProps = {
  /** Id of the album that was deleted. */
  id: string;
  api: Pick<AlbumApi, 'restore'>;
  onRestored: (album: Album) => void;
};

/** An album was deleted, and can be brought back for as long as this stands here. */
export function RemovedNotice({ id, api, onRestored }: RemovedNoticeProps) {
  const text = useText('albums');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function restore() {
    setBusy(true);
    setProblem(null);
    try {
      onRestored(await api.restore(id));
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  }
  return (
    <Notice
      role="status"
      icon={<Trash2 aria-hidden="true" />}
      action={
        <Button size="small" disabled={isBusy} className="pointer-coarse:h-11" onClick={() => void restore()}>
          {text.restore}
        </Button>
      }
    >
      {problem ?? text.removed}
    </Notice>
  );
}
