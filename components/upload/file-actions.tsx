import { RotateCw, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { CopyLinkButton } from './copy-link-button';
import type { FileRowProps } from './file-row';

/** What can be done with a file as it stands. Each label names the file, for who hears a list of buttons. */
export function FileActions({ item, linkSeconds, onCancel, onRetry, onRemove }: FileRowProps) {
  const canRetry = item.status === 'cancelled' || (item.status === 'failed' && item.failure.canRetry);
  const isOver = item.status === 'done' || item.status === 'failed' || item.status === 'cancelled';
  return (
    <div className="flex shrink-0 items-center gap-0.5">
      {item.status === 'done' && <CopyLinkButton image={item.image} linkSeconds={linkSeconds} />}
      {canRetry && (
        <Button
          tone="quiet"
          size="icon"
          onClick={() => onRetry(item.id)}
          aria-label={`Retry ${item.name}`}
          title="Retry"
        >
          <RotateCw aria-hidden="true" />
        </Button>
      )}
      {isOver ? (
        <Button
          tone="quiet"
          size="icon"
          onClick={() => onRemove(item.id)}
          aria-label={`Remove ${item.name} from the list`}
          title="Remove from the list"
        >
          <X aria-hidden="true" />
        </Button>
      ) : (
        <Button
          tone="quiet"
          size="icon"
          onClick={() => onCancel(item.id)}
          aria-label={`Cancel ${item.name}`}
          title="Cancel"
        >
          <X aria-hidden="true" />
        </Button>
      )}
    </div>
  );
}
