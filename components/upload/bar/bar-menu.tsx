import {
  Camera,
  FolderUp,
  Grid2x2,
  ImagePlus,
  ListX,
  Maximize2,
  Minimize2,
  RotateCw,
  Rows3,
  X,
} from 'lucide-react';
import { useText } from '../../text/text-provider';
import { ActionMenu, type MenuEntry } from '../../ui/action-menu';
import type { OriginalChoice } from '../original-option';
import type { FilePickers } from '../use-file-pickers';
import type { UseUploader } from '../use-opened-uploader';
import type { UploadView } from '../use-upload-view';
import { hasRetryable, type MainAction, tooLargeOf } from './decide-main-action';

type BarMenuProps = {
  uploader: UseUploader;
  anchor: DOMRect;
  /** The action of the button beside the menu: here it would be there twice. */
  main: MainAction;
  pickers: FilePickers;
  original: OriginalChoice;
  view: UploadView;
  onView: (view: UploadView) => void;
  onClose: () => void;
};

/** The other actions on all uploads. */
export function BarMenu(props: BarMenuProps) {
  const { uploader, anchor, main, pickers, original, view, onView, onClose } = props;
  const upload = useText('upload');
  const { all: text, bar } = useText('uploadQueue');
  const { items, totals, retryFailed, sendSmaller, clearFinished, cancelAll } = uploader;
  const isBusy = totals.active + totals.queued > 0;
  const tooLarge = tooLargeOf(items);
  const add: MenuEntry[] = [
    { key: 'add', label: text.addPhotos, icon: <ImagePlus aria-hidden="true" />, onSelect: pickers.photos },
    {
      key: 'folder',
      label: upload.chooseFolder,
      icon: <FolderUp aria-hidden="true" />,
      onSelect: pickers.folder,
    },
  ];
  if (pickers.hasCamera) {
    add.push({
      key: 'camera',
      label: upload.takePhoto,
      icon: <Camera aria-hidden="true" />,
      onSelect: pickers.camera,
    });
  }
  const failed: MenuEntry[] = [];
  if (main !== 'retryFailed' && hasRetryable(items)) {
    failed.push({
      key: 'retry',
      label: text.retryFailed,
      icon: <RotateCw aria-hidden="true" />,
      onSelect: retryFailed,
    });
  }
  if (main !== 'sendSmaller' && tooLarge.length > 0) {
    const onSelect = () => {
      for (const { id } of tooLarge) sendSmaller(id);
    };
    failed.push({
      key: 'smaller',
      label: text.sendSmaller,
      icon: <Minimize2 aria-hidden="true" />,
      onSelect,
    });
  }
  const shown: MenuEntry[] = [
    view === 'grid'
      ? {
          key: 'list',
          label: text.showAsList,
          icon: <Rows3 aria-hidden="true" />,
          onSelect: () => onView('list'),
        }
      : {
          key: 'grid',
          label: text.showAsGrid,
          icon: <Grid2x2 aria-hidden="true" />,
          onSelect: () => onView('grid'),
        },
  ];
  if (original !== null) {
    shown.push({
      ...{ key: 'original', label: upload.fullSize, icon: <Maximize2 aria-hidden="true" /> },
      ...{ isChecked: original.isOn, onSelect: () => original.set(!original.isOn) },
    });
  }
  const over: MenuEntry[] = [];
  if (totals.done + totals.cancelled > 0) {
    over.push({
      key: 'clear',
      label: text.clearFinished,
      icon: <ListX aria-hidden="true" />,
      onSelect: clearFinished,
    });
  }
  if (isBusy) {
    over.push({
      key: 'cancel',
      label: text.cancelAll,
      icon: <X aria-hidden="true" />,
      tone: 'danger',
      onSelect: cancelAll,
    });
  }
  return (
    <ActionMenu label={bar.more} anchor={anchor} groups={[add, failed, shown, over]} onClose={onClose} />
  );
}
