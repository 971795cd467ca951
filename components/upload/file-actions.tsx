import { ArrowUpToLine, Minimize2, Pause, Play, RotateCw, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { CopyLinkButton } from './copy-link-button';
import type { FileRowProps } from './file-row';

/** What can be done with a file as it stands. Each label names the file, for who hears a list of buttons. */
export function FileActions(props: FileRowProps) {
  const { item, linkSeconds, actions } = props;
  const { id, name, status } = item;
  const canRetry = status === 'cancelled' || (status === 'failed' && item.failure.canRetry);
  const isOver = status === 'done' || status === 'failed' || status === 'cancelled';
  const canPause = !isOver && status !== 'verifying' && !item.isPaused;
  return (
    <div className="flex shrink-0 items-center gap-0.5">
      {status === 'done' && <CopyLinkButton image={item.image} linkSeconds={linkSeconds} />}
      {canRetry && (
        <Action label={`Retry ${name}`} title="Retry" onClick={() => actions.retry(id)}>
          <RotateCw aria-hidden="true" />
        </Action>
      )}
      {status === 'failed' && item.failure.code === 'original_too_large' && (
        <Action label={`Send ${name} smaller`} title="Send smaller" onClick={() => actions.sendSmaller(id)}>
          <Minimize2 aria-hidden="true" />
        </Action>
      )}
      {status === 'queued' && !item.isPaused && item.duplicateOf === null && (
        <Action label={`Send ${name} next`} title="Send next" onClick={() => actions.sendNext(id)}>
          <ArrowUpToLine aria-hidden="true" />
        </Action>
      )}
      {canPause && (
        <Action label={`Pause ${name}`} title="Pause" onClick={() => actions.pause(id)}>
          <Pause aria-hidden="true" />
        </Action>
      )}
      {item.isPaused && (
        <Action label={`Resume ${name}`} title="Resume" onClick={() => actions.resume(id)}>
          <Play aria-hidden="true" />
        </Action>
      )}
      {isOver ? (
        <Action
          label={`Remove ${name} from the list`}
          title="Remove from the list"
          onClick={() => actions.remove(id)}
        >
          <X aria-hidden="true" />
        </Action>
      ) : (
        <Action label={`Cancel ${name}`} title="Cancel" onClick={() => actions.cancel(id)}>
          <X aria-hidden="true" />
        </Action>
      )}
    </div>
  );
}

type ActionProps = { label: string; title: string; onClick: () => void; children: ReactNode };

function Action({ label, title, onClick, children }: ActionProps) {
  return (
    <Button tone="quiet" size="icon" onClick={onClick} aria-label={label} title={title}>
      {children}
    </Button>
  );
}
