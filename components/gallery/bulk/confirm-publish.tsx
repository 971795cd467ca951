import { countPhotos } from '@/lib/shared/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';

/** Up to so many are published without a question: each can be seen on the page. */
export const MAX_UNASKED = 20;

type ConfirmPublishProps = { count: number; onClose: () => void; onConfirm: () => void };

/** Asks before many photos can be seen by everyone. */
export function ConfirmPublish({ count, ...answers }: ConfirmPublishProps) {
  const photos = countPhotos(count);
  return (
    <ConfirmDialog title={`Publish ${photos}?`} tone="primary" answer={`Publish ${photos}`} {...answers}>
      {photos} will be visible to everyone.
    </ConfirmDialog>
  );
}
