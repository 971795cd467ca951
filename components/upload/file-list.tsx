import { FileRow } from './file-row';
import type { UseUploader } from './use-uploader';

/** The files in the order they were added. */
export function FileList({ uploader, linkSeconds }: { uploader: UseUploader; linkSeconds: number }) {
  const { items, cancel, retry, remove } = uploader;
  return (
    <ul
      aria-label="Files"
      className="flex flex-col divide-y divide-line overflow-hidden rounded-2xl border border-line bg-surface"
    >
      {items.map((item) => (
        <FileRow
          key={item.id}
          item={item}
          linkSeconds={linkSeconds}
          onCancel={cancel}
          onRetry={retry}
          onRemove={remove}
        />
      ))}
    </ul>
  );
}
