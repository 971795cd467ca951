import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { AlbumsPage } from '@/components/gallery/albums/albums-page';
import { ForgetThumbnails } from '@/components/gallery/thumbs/forget-thumbnails';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { GalleryWords } from '@/components/text/pages/gallery-words';
import { openPage, readAlbumsPage } from '@/lib/server';
import { readLanguage, readText } from '../../language';
import { Footer, Header } from '../../site';
import { sluice } from '../../sluice';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('albums')).title };
}

export default async function AllAlbumsPage() {
  const siteText = await readText('site');
  const services = await sluice.getServices();
  const { identity, problem } = await openPage(services, '/gallery/albums', await headers());
  const role = problem === null ? (identity?.role ?? null) : null;
  return (
    <>
      <Header current="gallery" role={identity?.role ?? null} />
      <main className="mx-auto flex w-full flex-1 flex-col gap-1 px-4 py-5 sm:py-8 sm:ps-6 sm:pe-10">
        {role !== null ? (
          <GalleryWords language={await readLanguage()}>
            <AlbumsPage userRole={role} {...(await readAlbumsPage(services))} />
          </GalleryWords>
        ) : (
          <>
            <ForgetThumbnails />
            <AccessProblem
              problem={problem}
              next="/gallery/albums"
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
