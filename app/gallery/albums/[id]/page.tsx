import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { AlbumPage } from '@/components/gallery/albums/album-page';
import { ForgetThumbnails } from '@/components/gallery/thumbs/forget-thumbnails';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { GalleryWords } from '@/components/text/pages/gallery-words';
import { openPage, readAlbumPage } from '@/lib/server';
import { addressOf } from '../../../address-of';
import { readLanguage, readText } from '../../../language';
import { Footer, Header } from '../../../site';
import { sluice } from '../../../sluice';

// The title of an album is for those who may see it: it stands on the page.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('albums')).one };
}

export default async function OneAlbumPage({ params, searchParams }: PageProps<'/gallery/albums/[id]'>) {
  const siteText = await readText('site');
  const services = await sluice.getServices();
  const { identity, problem } = await openPage(services, '/gallery/albums/:id', await headers());
  const role = problem === null ? (identity?.role ?? null) : null;
  const jar = await cookies();
  const visitor = { params: await searchParams, cookie: (name: string) => jar.get(name)?.value };
  const page = role === null ? null : await readAlbumPage(services, (await params).id, visitor);
  if (role !== null && page === null) notFound();
  return (
    <>
      <Header current="gallery" role={identity?.role ?? null} language={await readLanguage()} />
      <main className="mx-auto flex w-full flex-1 flex-col gap-1 px-4 py-5 sm:py-8 sm:ps-6 sm:pe-10">
        {role !== null && page !== null ? (
          <GalleryWords language={await readLanguage()}>
            <AlbumPage key={page.album.id} userRole={role} {...page} />
          </GalleryWords>
        ) : (
          <>
            <ForgetThumbnails />
            <AccessProblem
              problem={problem}
              next={addressOf(`/gallery/albums/${(await params).id}`, visitor.params)}
              needed={siteText.signInToSeeGallery}
              text={siteText}
            />
          </>
        )}
      </main>
      <Footer />
    </>
  );
}
