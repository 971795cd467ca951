import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { countPhotos } from './bulk-action';

type ConfirmPurgeProps = { count: number; onClose: () => void; onConfirm: () => void };

/** Asks before photos are gone for good. */
export function ConfirmPurge({ count, ...answers }: ConfirmPurgeProps) {
  const photos = countPhotos(count);
  return (
    <ConfirmDialog
      title={`Delete ${photos} permanently?`}
      tone="danger"
      answer={`Delete ${photos}`}
      {...answers}
    >
      This can’t be undone.
    </ConfirmDialog>
  );
}
