import { ArrowUpToLine, Minimize2, Pause, Play, RotateCw, X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useRef } from 'react';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { CopyLinkButton } from './copy-link-button';
import type { FileRowProps } from './file-row';
import { focusNeighbour, useKeptFocus } from './keep-focus';

/** The buttons that a file's status allows. Each label names the file, for people who hear a list of buttons. */
export function FileActions(props: FileRowProps) {
  const text = useText('upload').actions;
  const box = useRef<HTMLDivElement>(null);
  const onPress = useKeptFocus(box);
  const { item, linkSeconds, actions } = props;
  const { id, name, status } = item;
  const canRetry = status === 'cancelled' || (status === 'failed' && item.failure.canRetry);
  const isOver = status === 'done' || status === 'failed' || status === 'cancelled';
  const canPause = !isOver && status !== 'verifying' && !item.isPaused;
  return (
    <div ref={box} className="flex shrink-0 items-center gap-0.5" onClickCapture={onPress}>
      {status === 'done' && <CopyLinkButton image={item.image} linkSeconds={linkSeconds} />}
      {canRetry && (
        <Action text={text.retry} file={name} onClick={() => actions.retry(id)}>
          <RotateCw aria-hidden="true" />
        </Action>
      )}
      {status === 'failed' && item.failure.code === 'original_too_large' && (
        <Action text={text.sendSmaller} file={name} onClick={() => actions.sendSmaller(id)}>
          <Minimize2 aria-hidden="true" />
        </Action>
      )}
      {status === 'queued' && !item.isPaused && item.duplicateOf === null && (
        <Action text={text.sendNext} file={name} onClick={() => actions.sendNext(id)}>
          <ArrowUpToLine aria-hidden="true" />
        </Action>
      )}
      {canPause && (
        <Action text={text.pause} file={name} onClick={() => actions.pause(id)}>
          <Pause aria-hidden="true" />
        </Action>
      )}
      {item.isPaused && (
        <Action text={text.resume} file={name} onClick={() => actions.resume(id)}>
          <Play aria-hidden="true" />
        </Action>
      )}
      {isOver ? (
        <Action
          text={text.remove}
          file={name}
          onClick={({ currentTarget }) => {
            focusNeighbour(currentTarget);
            actions.remove(id);
          }}
        >
          <X aria-hidden="true" />
        </Action>
      ) : (
        <Action text={text.cancel} file={name} onClick={() => actions.cancel(id)}>
          <X aria-hidden="true" />
        </Action>
      )}
    </div>
  );
}

type ActionProps = {
  text: Readonly<{ tip: string; name: (file: string) => string }>;
  file: string;
  onClick: (event: MouseEvent<HTMLElement>) => void;
  children: ReactNode;
};

function Action({ text, file, onClick, children }: ActionProps) {
  return (
    <Button tone="quiet" size="icon" onClick={onClick} aria-label={text.name(file)} title={text.tip}>
      {children}
    </Button>
  );
}
