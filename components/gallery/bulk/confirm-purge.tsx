import { useText } from '../../text/text-provider';
import { ConfirmDialog } from '../../ui/confirm-dialog';

type ConfirmPurgeProps = {
  count: number;
  /** Says whether it can be undone. */
  text: string;
  onClose: () => void;
  onConfirm: () => void;
};

/** Asks before photos are gone permanently. */
export function ConfirmPurge({ count, text, ...answers }: ConfirmPurgeProps) {
  const words = useText('gallery');
  return (
    <ConfirmDialog
      title={words.purgeQuestion(count)}
      tone="danger"
      answer={words.purgeAnswer(count)}
      {...answers}
    >
      {text}
    </ConfirmDialog>
  );
}
