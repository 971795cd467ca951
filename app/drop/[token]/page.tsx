import type { Metadata } from 'next';
import { cache } from 'react';
import { SiteLogo } from '@/components/brand/site-logo';
import { DropOver } from '@/components/drop/drop-over';
import { DropPanel } from '@/components/drop/drop-panel';
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
  const page = await openLink((await params).token);
  const { name, logo, afterUpload } = await readBrand();
  if (page.kind !== 'open') {
    return (
      <>
        <main className="m-auto flex w-full max-w-md flex-col items-center gap-4 px-6 py-16 text-center">
          <SiteLogo path={logo} className="h-12" />
          <GuestWords language={await readLanguage()}>
            <DropOver problem={page.kind} id={'id' in page ? page.id : null} />
          </GuestWords>
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
