import { countPhotos } from '@/lib/shared/format';
import { ConfirmDialog } from '../../ui/confirm-dialog';

type ConfirmPurgeProps = {
  count: number;
  /** Says whether it can be undone. */
  text: string;
  onClose: () => void;
  onConfirm: () => void;
};

/** Asks before photos are gone for good. */
export function ConfirmPurge({ count, text, ...answers }: ConfirmPurgeProps) {
  const photos = countPhotos(count);
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
