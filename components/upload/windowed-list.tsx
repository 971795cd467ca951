import { type FocusEvent, useEffect, useRef, useState } from 'react';
import type { UploadItem } from '@/lib/browser/upload';
import { useText } from '../text/text-provider';
import { FileRow, type FileRowActions, ROW_HEIGHT } from './file-row';
import { useRowsInView } from './use-rows-in-view';
import type { UseUploader } from './use-uploader';

export const LIST_STYLE = 'overflow-hidden rounded-2xl border border-line bg-surface';

type WindowedListProps = {
  items: readonly UploadItem[];
  linkSeconds: number;
  actions: FileRowActions;
  showPreviews: UseUploader['showPreviews'];
};

/**
 * Thousands of files, of which only those near the window are drawn and pictured. The row that holds the focus stays,
 * wherever it is scrolled to; screen readers are told how many there are.
 */
export function WindowedList({ items, linkSeconds, actions, showPreviews }: WindowedListProps) {
  const text = useText('upload');
  const list = useRef<HTMLUListElement>(null);
  const { first, end } = useRowsInView(list, ROW_HEIGHT, items.length);
  const [focused, setFocused] = useState<string | null>(null);

  const drawn = items.slice(first, end).map((item, i) => ({ item, index: first + i }));
  const focusedAt = focused === null ? -1 : items.findIndex(({ id }) => id === focused);
  const focusedItem = items[focusedAt];
  if (focusedItem && focusedAt < first) drawn.unshift({ item: focusedItem, index: focusedAt });
  if (focusedItem && focusedAt >= end) drawn.push({ item: focusedItem, index: focusedAt });

  const shown = drawn.map(({ item }) => item.id).join(' ');
  useEffect(() => showPreviews(shown.split(' ')), [shown, showPreviews]);

  const onFocus = ({ target }: FocusEvent) => {
    setFocused(target.closest<HTMLElement>('[data-upload]')?.dataset.upload ?? null);
  };
  return (
    <ul
      ref={list}
      aria-label={text.files}
      className={`relative ${LIST_STYLE}`}
      // Two for the border.
      style={{ height: items.length * ROW_HEIGHT + 2 }}
      onFocus={onFocus}
      onBlur={() => setFocused(null)}
    >
      {drawn.map(({ item, index }) => (
        <FileRow
          key={item.id}
          item={item}
          linkSeconds={linkSeconds}
          actions={actions}
          place={{ index, count: items.length }}
        />
      ))}
    </ul>
  );
}
