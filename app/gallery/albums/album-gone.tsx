import { LogoMark } from '@/components/brand/logo';
import { buttonStyle } from '@/components/ui/button';
import { readText } from '../../language';
import { Footer } from '../../site';

/** Shown in place of an album that was deleted, or never was there: its photos may still be. */
export async function AlbumGone() {
  const [errors, albumsText] = await Promise.all([readText('errors'), readText('albums')]);
  return (
    <>
      <main className="m-auto flex max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
        <LogoMark className="size-12" />
        <h1 className="text-xl font-semibold tracking-tight text-balance">{errors('album_gone')}</h1>
        {/* A plain link, as in NavLink. */}
        <a href="/gallery/albums" className={buttonStyle({ tone: 'primary' })}>
          {albumsText.back}
        </a>
      </main>
      <Footer />
    </>
  );
}
