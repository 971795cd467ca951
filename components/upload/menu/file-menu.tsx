import {
  ArrowUpToLine,
  ExternalLink,
  Link as LinkIcon,
  Minimize2,
  Pause,
  Play,
  RotateCw,
  Trash2,
  X,
} from 'lucide-react';
import type { ReactNode } from 'react';
import type { UploadItem } from '@/lib/browser/upload';
import { useText } from '../../text/text-provider';
import { ActionMenu, type MenuEntry } from '../../ui/action-menu';
import { cn } from '../../ui/cn';
import { describeFile } from '../describe-file';
import { type FileAction, fileActionsOf } from '../file-actions-of';
import { FilePicture, usePicture } from '../file-picture';

type FileMenuProps = {
  item: UploadItem;
  anchor: DOMRect;
  onAct: (action: FileAction, item: UploadItem) => void;
  onClose: () => void;
};

const ICONS: Readonly<Record<FileAction, ReactNode>> = {
  open: <ExternalLink aria-hidden="true" />,
  copyLink: <LinkIcon aria-hidden="true" />,
  retry: <RotateCw aria-hidden="true" />,
  sendSmaller: <Minimize2 aria-hidden="true" />,
  sendNext: <ArrowUpToLine aria-hidden="true" />,
  pause: <Pause aria-hidden="true" />,
  resume: <Play aria-hidden="true" />,
  cancel: <X aria-hidden="true" />,
  remove: <Trash2 aria-hidden="true" />,
};

/** One file: what is known of it, and what can be done with it. */
export function FileMenu({ item, anchor, onAct, onClose }: FileMenuProps) {
  const text = useText('uploadQueue');
  const picture = usePicture(item);
  const entries = fileActionsOf(item).map((action): MenuEntry => {
    const entry = {
      key: action,
      label: text.actions[action],
      icon: ICONS[action],
      onSelect: () => onAct(action, item),
    };
    return action === 'cancel' ? { ...entry, tone: 'danger' } : entry;
  });
  const { state, facts, notes } = describeFile(item, text);
  const isFailed = item.status === 'failed';
  return (
    <ActionMenu
      label={text.actionsOf(item.name)}
      anchor={anchor}
      groups={[entries]}
      onClose={onClose}
      head={
        <div className="flex flex-wrap items-start gap-3 border-b border-line p-4 sm:p-3">
          <span className="edged relative block size-16 shrink-0 overflow-hidden rounded-lg bg-sunken">
            <FilePicture item={item} url={picture} />
          </span>
          <div className="flex min-w-0 flex-1 basis-32 flex-col gap-1 text-xs text-ink-soft">
            <p className="line-clamp-2 text-sm font-medium break-words text-ink">
              <bdi dir="auto">{item.name}</bdi>
            </p>
            <p className={cn('text-pretty', isFailed && 'text-danger')}>{state}</p>
            <p className="text-pretty tabular-nums">{facts}</p>
            {notes.map((note) => (
              <p key={note} className="text-pretty">
                {note}
              </p>
            ))}
          </div>
        </div>
      }
    />
  );
}
