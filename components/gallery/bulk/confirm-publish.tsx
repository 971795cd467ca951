import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { onFirstClick } from '@/components/ui/on-first-click';
import { countPhotos } from './bulk-action';

/** Up to so many are published without a question: each can be seen on the page. */
export const MAX_UNASKED = 20;

type ConfirmPublishProps = { count: number; onClose: () => void; onConfirm: () => void };

/** Asks before many photos can be seen by everyone. */
export function ConfirmPublish({ count, onClose, onConfirm }: ConfirmPublishProps) {
  return (
    <Dialog title={`Publish ${countPhotos(count)}?`} role="alertdialog" onClose={onClose}>
      <p className="text-sm text-ink-soft">{countPhotos(count)} will be visible to everyone.</p>
      <div className="flex justify-end gap-2">
        {/* The harmless answer has the focus. */}
        <Button onClick={onClose} data-focus>
          Cancel
        </Button>
        <Button
          tone="primary"
          onClick={onFirstClick(() => {
            onClose();
            onConfirm();
          })}
        >
          Publish {countPhotos(count)}
        </Button>
      </div>
    </Dialog>
  );
}
