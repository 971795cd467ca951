import { useDeferredValue, useEffect, useMemo } from 'react';
import { useText } from '../text/text-provider';
import { FileRow, type FileRowActions } from './file-row';
import type { UseUploader } from './use-uploader';
import { LIST_STYLE, WindowedList } from './windowed-list';

/** Longer lists are drawn in part: their rows are equally high, and long texts are cut. */
const WHOLE_UP_TO = 250;

/** More than a window shows: these are drawn at once. */
const DRAWN_AT_ONCE = 12;

/** The files in the order they were added. */
export function FileList({ uploader, linkSeconds }: { uploader: UseUploader; linkSeconds: number }) {
  const { items, showPreviews } = uploader;
  const text = useText('upload');
  const actions = useRowActions(uploader);
  const isWhole = items.length <= WHOLE_UP_TO;
  // Rows are drawn between other work: neither the first photos nor a click wait for two dozen of them.
  const drawn = useDeferredValue(items, items.slice(0, DRAWN_AT_ONCE));
  useEffect(() => {
    if (isWhole) showPreviews(null);
  }, [isWhole, showPreviews]);
  if (!isWhole) {
    return (
      <WindowedList items={items} linkSeconds={linkSeconds} actions={actions} showPreviews={showPreviews} />
    );
  }
  return (
    <ul aria-label={text.files} className={`flex flex-col divide-y divide-line ${LIST_STYLE}`}>
      {drawn.map((item) => (
        <FileRow key={item.id} item={item} linkSeconds={linkSeconds} actions={actions} />
      ))}
    </ul>
  );
}

function useRowActions({
  cancel,
  retry,
  remove,
  pause,
  resume,
  sendNext,
  sendSmaller,
}: UseUploader): FileRowActions {
  return useMemo(
    () => ({ cancel, retry, remove, pause, resume, sendNext, sendSmaller }),
    [cancel, retry, remove, pause, resume, sendNext, sendSmaller],
  );
}
