import {
  ChartNoAxesColumn,
  History,
  Keyboard,
  Link2,
  Presentation,
  QrCode,
  Star,
  Tags,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { FAVOURITE_TAG } from '@/lib/shared/gallery/favourite-tag';
import type { GalleryFilters } from '@/lib/shared/gallery/gallery-filters';
import type { GalleryOrder } from '@/lib/shared/gallery/gallery-order';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { Button, buttonStyle } from '../../ui/button';
import { cn } from '../../ui/cn';
import { useShownAlbum } from '../albums/album-context';
import { useRights } from '../use-rights';
import { FilterBar } from './filter-bar';
import { GoToDate } from './go-to-date';
import { MenuItem, MenuLink, MoreMenu } from './more-menu';
import { SortChoice } from './sort-choice';

type GalleryToolbarProps = {
  filters: GalleryFilters;
  /** Null where it is not chosen here. */
  order: GalleryOrder | null;
  onOrder: (order: GalleryOrder) => void;
  onFilters: (filters: GalleryFilters) => void;
  /** Null where there is nothing to jump in. */
  onJump: ((beforeMs: number) => void) | null;
  onHelp: () => void;
  /** Null for people who change nothing. */
  onPanel: ((panel: 'history' | 'tags') => void) | null;
  /** More to do on this tab. */
  children: ReactNode;
};

/** Finding photos: by words, by what they are, by date. */
export function GalleryToolbar(props: GalleryToolbarProps) {
  const { filters, order, onOrder, onFilters, onJump, onHelp, onPanel, children } = props;
  const text = useText('gallery');
  const more = useText('galleryMore');
  const { mayAudit, mayShare } = useRights();
  const { pages, useSearchParams } = useHost();
  const state = useSearchParams().get('state');
  const shown = useShownAlbum();
  const isOneState = state === 'private' || state === 'public';
  const wallQuery = shown ? `?album=${shown.album.id}` : isOneState ? `?state=${state}` : '';
  const wall = `${pages.wall}${wallQuery}`;
  const guests = shown === null ? pages.guests : `${pages.guests}?album=${shown.album.id}`;
  return (
    <div className="top-(--header-height) z-10 [@media(min-height:30rem)]:sticky -mx-1 flex flex-wrap items-start gap-2 bg-canvas px-1 py-3">
      <FilterBar filters={filters} onChange={onFilters} />
      {order !== null && <SortChoice order={order} onChoose={onOrder} />}
      {onJump !== null && <GoToDate onJump={onJump} />}
      {children}
      {pages.wall !== undefined && (
        <a
          href={wall}
          className={cn(buttonStyle(), 'max-lg:hidden pointer-coarse:h-11')}
          aria-label={text.wall}
          title={text.wall}
        >
          <Presentation aria-hidden="true" />
          <span className="max-xl:hidden">{text.wall}</span>
        </a>
      )}
      <Button
        tone="quiet"
        className="px-3! max-sm:hidden pointer-coarse:hidden"
        onClick={onHelp}
        aria-label={text.keys}
        title={text.keysTip}
      >
        <Keyboard aria-hidden="true" />
      </Button>
      <MoreMenu>
        <MenuItem icon={<Star aria-hidden="true" />} onClick={() => onFilters({ tag: FAVOURITE_TAG })}>
          {more.favourites}
        </MenuItem>
        {onPanel && (
          <>
            <MenuItem icon={<Tags aria-hidden="true" />} onClick={() => onPanel('tags')}>
              {more.tags}
            </MenuItem>
            <MenuItem icon={<Undo2 aria-hidden="true" />} onClick={() => onPanel('history')}>
              {more.history}
            </MenuItem>
          </>
        )}
        <MenuLink icon={<Presentation aria-hidden="true" />} href={pages.wall && wall} isNarrow>
          {text.wall}
        </MenuLink>
        <MenuLink icon={<ChartNoAxesColumn aria-hidden="true" />} href={pages.numbers}>
          {text.numbers}
        </MenuLink>
        {mayShare && (
          <>
            <MenuLink icon={<Link2 aria-hidden="true" />} href={pages.links}>
              {text.links}
            </MenuLink>
            <MenuLink icon={<QrCode aria-hidden="true" />} href={pages.guests && guests}>
              {text.guests}
            </MenuLink>
          </>
        )}
        {mayAudit && (
          <MenuLink icon={<History aria-hidden="true" />} href={pages.audit}>
            {text.auditLog}
          </MenuLink>
        )}
      </MoreMenu>
    </div>
  );
}
