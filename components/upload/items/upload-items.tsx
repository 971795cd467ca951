import { Plus } from 'lucide-react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
} from 'react';
import { isRightToLeft } from '@/lib/browser/dom/reading-key';
import type { UploadItem } from '@/lib/browser/upload';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';
import { textScale } from '../../ui/text-scale';
import { useWidth } from '../../ui/use-width';
import { decideStep } from '../grid/decide-step';
import { layoutTiles } from '../grid/layout-tiles';
import { UploadTile } from '../grid/upload-tile';
import { FileRow } from '../list/file-row';
import { useGrowing } from '../use-growing';
import type { UseUploader } from '../use-opened-uploader';
import { useRowsInView } from '../use-rows-in-view';
import type { UploadView } from '../use-upload-view';
import type { FilePlace } from './placed-file';
import type { ActiveFile } from './use-active-file';
import { useDragOrder } from './use-drag-order';

type UploadItemsProps = {
  list: RefObject<HTMLUListElement | null>;
  items: readonly UploadItem[];
  view: UploadView;
  active: ActiveFile;
  showPreviews: UseUploader['showPreviews'];
  onOpen: (id: string) => void;
  /** `anchor`: what was pressed, in pixels of the window. */
  onMenu: (id: string, anchor: DOMRect) => void;
  onRemove: (id: string) => void;
  /** Puts a file before another, or with null at the end. */
  onMove: (id: string, beforeId: string | null) => void;
  /** Draws a place for more behind the last picture; left out where there is none. */
  onAdd?: (() => void) | undefined;
};

/** Longer lists are drawn in part. */
const WHOLE_UP_TO = 120;

/** More than a window shows: these are drawn at once. */
const DRAWN_AT_ONCE = 12;

/** Laying out and painting more takes a slow phone longer than 50 ms. */
const DRAWN_IN_A_TASK = 4;

/** The height of a row of the list, in pixels at the usual size of text. */
const ROW_HEIGHT = 88;

/**
 * The files as pictures or as rows. In long lists only those near the window are drawn and pictured; the one that has the focus stays, wherever
 * it is scrolled to. Tab reaches one of them, arrow keys the others. Dragging puts them in order, as Alt with arrow keys does.
 */
export function UploadItems(props: UploadItemsProps) {
  const { list, view, active, showPreviews, onOpen, onMenu, onRemove, onMove, onAdd } = props;
  const text = useText('uploadQueue');
  // Many are drawn between other work: neither the first photos nor a click wait for a hundred of them. A few are drawn together with
  // the bar, in one frame instead of two.
  const deferred = useDeferredValue(props.items, props.items.slice(0, DRAWN_AT_ONCE));
  const items = countChanged(deferred, props.items) <= DRAWN_AT_ONCE ? props.items : deferred;
  const width = useWidth(list);
  const isGrid = view === 'grid';
  const { columns, side, gap } = isGrid ? layoutTiles(width) : { columns: 1, side: rowHeight(), gap: 0 };
  const rowStep = side + gap;
  const rows = Math.ceil(items.length / columns);
  const range = useRowsInView(list, rowStep, rows);
  const isWhole = items.length <= WHOLE_UP_TO;
  const first = isWhole ? 0 : range.first * columns;
  const end = isWhole ? items.length : Math.min(items.length, range.end * columns);

  const near = width === 0 ? [] : indexesOf(items, { first, end, activeId: active.id });
  const grown = useGrowing(near.length, DRAWN_IN_A_TASK);
  // The active one is there at once: it is about to get the focus.
  const shown = near.filter((index, at) => at < grown || items[index]?.id === active.id);
  const ids = isWhole ? null : near.map((index) => items[index]?.id).join(' ');
  useEffect(() => showPreviews(ids === null ? null : ids.split(' ')), [ids, showPreviews]);

  const placeOf = (index: number): FilePlace => ({
    ...{ index, count: items.length, top: Math.floor(index / columns) * rowStep, height: side },
    ...{ start: (index % columns) * rowStep, width: isGrid ? side : width },
  });

  const drop = useDragOrder({
    ...{ list, ids: items.map(({ id }) => id), onStart: active.set, onMove, onHold: onMenu },
    grid: { count: items.length, columns, step: rowStep, width },
  });

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const id = fileOf(event.target);
    if (id === null || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Delete' && !event.altKey) {
      event.preventDefault();
      onRemove(id);
      return;
    }
    const index = items.findIndex((item) => item.id === id);
    const isReversed = isRightToLeft(event.currentTarget);
    const visible = Math.max(1, Math.floor(window.innerHeight / rowStep) - 1);
    const next = decideStep(
      event.key,
      { index, count: items.length, columns },
      { isReversed, rows: visible },
    );
    const item = next === null ? undefined : items[next];
    if (next === null || item === undefined) return;
    event.preventDefault();
    if (event.altKey) return onMove(id, next > index ? (items[next + 1]?.id ?? null) : item.id);
    active.focus(item.id);
  }

  function onClick({ target }: MouseEvent) {
    const id = fileOf(target);
    const button = target instanceof Element ? target.closest('button') : null;
    if (id === null || button === null) return;
    if ('menu' in button.dataset) onMenu(id, button.getBoundingClientRect());
    else onOpen(id);
  }

  function onContextMenu(event: MouseEvent) {
    const id = fileOf(event.target);
    if (id === null) return;
    event.preventDefault();
    const { clientX, clientY } = event;
    const box = event.target instanceof Element ? event.target.getBoundingClientRect() : null;
    // By a key there is no pointer to stand beside.
    onMenu(id, clientX === 0 && box !== null ? box : new DOMRect(clientX, clientY, 0, 0));
  }

  const File = isGrid ? UploadTile : FileRow;
  const more = placeOf(items.length);
  const hasMore = isGrid && onAdd !== undefined && width > 0 && !props.items.slice(items.length).length;
  return (
    <div
      className={cn(
        'relative max-sm:-mx-4',
        !isGrid && 'overflow-hidden border-line bg-surface max-sm:border-y sm:rounded-2xl sm:border',
      )}
    >
      <ul
        ref={list}
        aria-label={text.files}
        aria-describedby="upload-keys"
        className="relative select-none [-webkit-touch-callout:none]"
        style={{
          height: Math.max(0, Math.ceil((items.length + (hasMore ? 1 : 0)) / columns) * rowStep - gap),
        }}
        onFocus={({ target }: FocusEvent) => {
          const id = fileOf(target);
          if (id !== null) active.set(id);
        }}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onContextMenu={onContextMenu}
      >
        {shown.map((index) => {
          const item = items[index];
          return item === undefined ? null : (
            <File key={item.id} item={item} place={placeOf(index)} isTabStop={item.id === active.id} />
          );
        })}
      </ul>
      {drop !== null && (
        <span
          aria-hidden="true"
          style={
            isGrid
              ? { insetInlineStart: drop.column * rowStep - gap / 2, top: drop.row * rowStep, height: side }
              : { insetInline: 0, top: drop.row * rowStep }
          }
          className={cn(
            'pointer-events-none absolute z-20 rounded-full bg-accent forced-colors:bg-[Highlight]',
            isGrid ? 'w-1 -translate-x-1/2' : 'h-1 -translate-y-1/2',
          )}
        />
      )}
      {hasMore && (
        <button
          type="button"
          onClick={onAdd}
          style={{ insetInlineStart: more.start, top: more.top, width: more.width, height: more.height }}
          className="absolute flex flex-col items-center justify-center gap-2 text-sm font-medium text-ink-soft hover:bg-sunken hover:text-ink focus-visible:-outline-offset-2 sm:rounded-lg sm:border-2 sm:border-dashed sm:border-line-strong max-sm:bg-sunken"
        >
          <Plus className="size-6" aria-hidden="true" />
          {text.all.addPhotos}
        </button>
      )}
      <p id="upload-keys" hidden>
        {text.keys}
      </p>
    </div>
  );
}

/** How many files of one list are not as they are in another. */
function countChanged(before: readonly UploadItem[], after: readonly UploadItem[]): number {
  if (before === after) return 0;
  if (before.length !== after.length) return Math.max(before.length, after.length);
  return after.filter((item, index) => item !== before[index]).length;
}

/** A row grows with the text of who has it larger. */
function rowHeight(): number {
  return ROW_HEIGHT * Math.max(1, textScale());
}

/** The id of the file that an element belongs to; null for none. */
function fileOf(target: EventTarget): string | null {
  const file = target instanceof Element ? target.closest<HTMLElement>('[data-upload]') : null;
  return file?.dataset.upload ?? null;
}

type Shown = Readonly<{ first: number; end: number; activeId: string | null }>;

/** The places to draw, in order: those of a range, and the active one. */
function indexesOf(items: readonly UploadItem[], { first, end, activeId }: Shown): readonly number[] {
  const indexes = Array.from({ length: end - first }, (_, i) => first + i);
  const at = activeId === null ? -1 : items.findIndex(({ id }) => id === activeId);
  if (at < 0 || (at >= first && at < end)) return indexes;
  return at < first ? [at, ...indexes] : [...indexes, at];
}
