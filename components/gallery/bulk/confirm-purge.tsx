import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { countPhotos } from './bulk-action';
import { usePurgeText } from './purge-truth';

type ConfirmPurgeProps = { count: number; onClose: () => void; onConfirm: () => void };

/** Asks before photos are gone for good. */
export function ConfirmPurge({ count, ...answers }: ConfirmPurgeProps) {
  const photos = countPhotos(count);
  const text = usePurgeText();
  return (
    <ConfirmDialog
      title={`Delete ${photos} permanently?`}
      tone="danger"
      answer={`Delete ${photos}`}
      {...answers}
    >
      {text}
    </ConfirmDialog>
  );
}
