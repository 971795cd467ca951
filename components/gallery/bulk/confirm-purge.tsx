import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { countPhotos } from './bulk-action';

type ConfirmPurgeProps = { count: number; onClose: () => void; onConfirm: () => void };

/** Asks before photos are gone for good. */
export function ConfirmPurge({ count, onClose, onConfirm }: ConfirmPurgeProps) {
  return (
    <Dialog title={`Delete ${countPhotos(count)} permanently?`} role="alertdialog" onClose={onClose}>
      <p className="text-sm text-ink-soft">This can’t be undone.</p>
      <div className="flex justify-end gap-2">
        {/* The harmless answer has the focus. */}
        <Button onClick={onClose} data-focus>
          Cancel
        </Button>
        <Button
          tone="danger"
          onClick={() => {
            onClose();
            onConfirm();
          }}
        >
          Delete {countPhotos(count)}
        </Button>
      </div>
    </Dialog>
  );
}
