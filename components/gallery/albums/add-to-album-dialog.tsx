import { type SyntheticEvent, useState } from 'react';
import { findAlbumNamed, findAlbums } from '@/lib/browser/gallery/find-albums';
import type { Album } from '@/lib/shared/albums/album';
import { isAlbumTitle } from '@/lib/shared/albums/is-album-title';
import { useText } from '../../text/text-provider';
import { Dialog } from '../../ui/dialog';
import { fieldStyle } from '../../ui/field';
import { AlbumChoices } from './album-choices';
import { messageOf } from './message-of';
import { ReadProblem } from './read-problem';
import { useAlbumApi } from './use-album-api';
import { useAlbums } from './use-albums';

type AddToAlbumDialogProps = {
  count: number;
  /** Where it is about a single photo: the ids of its albums. A click on one of these takes it out. */
  inAlbums?: readonly string[];
  onChoose: (album: Album, isRemoval: boolean) => void;
  onClose: () => void;
};

/** Asks which album photos are put into; one that is not there yet is made by its name. Enter takes the first one that is found. */
export function AddToAlbumDialog({ count, inAlbums, onChoose, onClose }: AddToAlbumDialogProps) {
  const text = useText('albums').add;
  const api = useAlbumApi();
  const { albums, problem, retry } = useAlbums(api);
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(false);

  function choose(album: Album) {
    onClose();
    onChoose(album, inAlbums?.includes(album.id) === true);
  }
  async function make(title: string) {
    if (isMaking) return;
    setMaking(true);
    setFailure(null);
    try {
      choose(await api.create({ title }));
    } catch (error) {
      setFailure(messageOf(error));
      setMaking(false);
    }
  }
  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const title = words.trim();
    if (albums === null || title === '') return;
    const album = findAlbumNamed(albums, title) ?? findAlbums(albums, title)[0];
    if (album) choose(album);
    else if (isAlbumTitle(title)) void make(title);
  }

  return (
    <Dialog title={inAlbums === undefined ? text.title(count) : text.titleOne} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-3 text-sm">
        <input
          data-focus
          dir="auto"
          aria-label={text.find}
          placeholder={text.example}
          autoComplete="off"
          maxLength={200}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className={fieldStyle}
        />
        {problem !== null && <ReadProblem {...{ problem, retry }} />}
        {albums === null ? (
          problem === null && <p role="status">{text.loading}</p>
        ) : (
          <AlbumChoices
            albums={albums}
            words={words}
            inAlbums={inAlbums}
            isMaking={isMaking}
            onChoose={choose}
            onMake={(title) => void make(title)}
          />
        )}
        {albums?.length === 0 && words.trim() === '' && <p className="text-ink-soft">{text.none}</p>}
        {failure !== null && (
          <p role="alert" className="text-danger">
            {failure}
          </p>
        )}
        <p className="text-xs text-ink-soft">{text.atMost}</p>
        {/* Enter in the field chooses. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
