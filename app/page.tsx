import { headers } from 'next/headers';
import { SharedPhotos } from '@/components/share-target/shared-photos';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { UploadPanel } from '@/components/upload/upload-panel';
import { openPage, uploadPageConfig } from '@/lib/server';
import { readText } from './language';
import { Footer, Header } from './site';
import { sluice } from './sluice';

export default async function UploadPage() {
  const siteText = await readText('site');
  const services = await sluice.getServices();
  const { identity, problem } = await openPage(services, '/', await headers());
  return (
    <>
      <Header current="upload" role={identity?.role ?? null} />
      <main className="flex flex-1 flex-col">
        {services.brand.welcome !== null && (
          <p className="mx-auto w-full max-w-3xl px-4 pt-6 text-lg text-balance sm:px-6 sm:pt-10">
            {services.brand.welcome}
          </p>
        )}
        {problem === null ? (
          <>
            <SharedPhotos
              limits={services.config.limits}
              keepOriginal={services.config.keepOriginal === 'always'}
            />
            <UploadPanel
              {...uploadPageConfig(services)}
              afterUpload={services.brand.afterUpload}
              remembersSent
            />
          </>
        ) : (
          <AccessProblem problem={problem} next="/" needed={siteText.signInToUpload} text={siteText} />
        )}
      </main>
      <Footer />
    </>
  );
}
