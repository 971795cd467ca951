import { headers } from 'next/headers';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { SiteHeader } from '@/components/site/site-header';
import { UploadTexts } from '@/components/text/en/upload-texts';
import { UploadPanel } from '@/components/upload/upload-panel';
import { openPage, uploadPageConfig } from '@/lib/server';
import { siteText } from './language';
import { sluice } from './sluice';

export default async function UploadPage() {
  const services = await sluice.getServices();
  const { identity, problem } = await openPage(services, '/', await headers());
  return (
    <>
      <SiteHeader current="upload" role={identity?.role ?? null} text={siteText} />
      <main className="flex flex-1 flex-col">
        {problem === null ? (
          <UploadTexts>
            <UploadPanel {...uploadPageConfig(services)} />
          </UploadTexts>
        ) : (
          <AccessProblem problem={problem} next="/" needed={siteText.signInToUpload} text={siteText} />
        )}
      </main>
    </>
  );
}
