import { useText } from '../../text/text-provider';
import { ConfirmDialog } from '../../ui/confirm-dialog';

/** Up to so many are published without a question: each can be seen on the page. */
export const MAX_UNASKED = 20;

type ConfirmPublishProps = { count: number; onClose: () => void; onConfirm: () => void };

/** Asks before many photos can be seen by everyone. */
export function ConfirmPublish({ count, ...answers }: ConfirmPublishProps) {
  const text = useText('bulk');
  return (
    <ConfirmDialog
      title={text.publishQuestion(count)}
      tone="primary"
      answer={text.publishAnswer(count)}
      {...answers}
    >
      {text.publishExplanation(count)}
    </ConfirmDialog>
  );
}
