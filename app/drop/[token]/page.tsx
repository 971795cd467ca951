import type { Metadata } from 'next';
import { cache } from 'react';
import { SiteLogo } from '@/components/brand/site-logo';
import { DropPanel } from '@/components/drop/drop-panel';
import { SentPhotos } from '@/components/drop/sent-photos';
import { GuestWords } from '@/components/text/pages/guest-words';
import { readDropPage, uploadPageConfig } from '@/lib/server';
import { readLanguage, readText } from '../../language';
import { Footer, NO_MANIFEST, readBrand } from '../../site';
import { sluice } from '../../sluice';

type Props = PageProps<'/drop/[token]'>;

/** Once for the page and its metadata. */
const openLink = cache(async (token: string) => readDropPage(await sluice.getServices(), token));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const dropText = await readText('drop');
  const page = await openLink((await params).token);
  const title = page.kind === 'open' ? page.drop.title || dropText.title : dropText.problems[page.kind].title;
  return {
    title,
    manifest: NO_MANIFEST,
    robots: { index: false, follow: false },
    referrer: 'same-origin',
  };
}

/** A guest's page: the upload page with the host's words. It asks nobody who they are: the link is what gives the right. */
export default async function GuestPage({ params }: Props) {
  const dropText = await readText('drop');
  const page = await openLink((await params).token);
  const { name, logo, afterUpload } = await readBrand();
  if (page.kind !== 'open') {
    const { title, text } = dropText.problems[page.kind];
    return (
      <>
        <main className="m-auto flex w-full max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
          <SiteLogo path={logo} className="h-12" />
          <h1 className="text-2xl font-semibold tracking-tight">{title}</h1>
          <p className="text-ink-soft">{text}</p>
          {'id' in page && (
            <div className="mt-8 w-full text-start">
              <GuestWords language={await readLanguage()}>
                <SentPhotos link={page.id} isHeld={false} />
              </GuestWords>
            </div>
          )}
        </main>
        <Footer />
      </>
    );
  }
  return (
    <>
      <main className="flex flex-1 flex-col [--header-height:0px]">
        <GuestWords language={await readLanguage()}>
          <DropPanel
            drop={page.drop}
            {...uploadPageConfig(await sluice.getServices())}
            afterUpload={afterUpload}
          />
        </GuestWords>
        <p className="flex items-center justify-center gap-2 px-4 py-6 text-sm text-ink-faint">
          <SiteLogo path={logo} className="h-4" />
          {name}
        </p>
      </main>
      <Footer />
    </>
  );
}
