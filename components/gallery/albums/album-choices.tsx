import { BookImage, Check, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { findAlbumNamed, findAlbums } from '@/lib/browser/gallery/find-albums';
import type { Album } from '@/lib/shared/albums/album';
import { isAlbumTitle } from '@/lib/shared/albums/is-album-title';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';

/** More are found by typing. */
const MAX_SHOWN = 60;

type AlbumChoicesProps = {
  albums: readonly Album[];
  /** Words that the title must have, or the title of a new album. */
  words: string;
  /** Where it is about a single photo: the ids of its albums. */
  inAlbums: readonly string[] | undefined;
  isMaking: boolean;
  onChoose: (album: Album) => void;
  onMake: (title: string) => void;
};

/** The albums to choose from, and one to be made where none is called so. */
export function AlbumChoices({ albums, words, inAlbums, isMaking, onChoose, onMake }: AlbumChoicesProps) {
  const text = useText('albums').add;
  const found = findAlbums(albums, words);
  const title = words.trim();
  const isIn = ({ id }: Album) => inAlbums?.includes(id) === true;
  return (
    <ul aria-label={text.list} className="-mx-2 flex max-h-[50dvh] flex-col overflow-y-auto px-2 py-0.5">
      {found.slice(0, MAX_SHOWN).map((album) => (
        <li key={album.id}>
          <Row
            icon={isIn(album) ? <Check aria-hidden="true" /> : <BookImage aria-hidden="true" />}
            isPressed={inAlbums === undefined ? undefined : isIn(album)}
            onClick={() => onChoose(album)}
          >
            <bdi className="min-w-0 flex-1 wrap-anywhere">{album.title}</bdi>
            {isIn(album) && <span className="text-xs text-ink-soft">{text.isIn}</span>}
          </Row>
        </li>
      ))}
      {found.length > MAX_SHOWN && (
        <li className="px-2 py-2 text-ink-soft">{text.more(found.length - MAX_SHOWN)}</li>
      )}
      {isAlbumTitle(title) && findAlbumNamed(albums, title) === undefined && (
        <li>
          <Row icon={<Plus aria-hidden="true" />} isDisabled={isMaking} onClick={() => onMake(title)}>
            <span className="min-w-0 flex-1 wrap-anywhere">{text.make(title)}</span>
          </Row>
        </li>
      )}
    </ul>
  );
}

type RowProps = {
  icon: ReactNode;
  isPressed?: boolean | undefined;
  isDisabled?: boolean;
  onClick: () => void;
  children: ReactNode;
};

function Row({ icon, isPressed, isDisabled = false, onClick, children }: RowProps) {
  return (
    <Button
      tone="quiet"
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onClick}
      className={cn(
        'h-auto min-h-11 w-full justify-start px-2! py-2 text-start not-forced-colors:text-ink!',
        isPressed && 'bg-sunken',
      )}
    >
      {icon}
      {children}
    </Button>
  );
}
