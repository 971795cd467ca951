import { headers } from 'next/headers';
import { SignInPrompt } from '@/components/sign-in/sign-in-prompt';
import { SiteHeader } from '@/components/site/site-header';
import { UploadTexts } from '@/components/text/en/upload-texts';
import { UploadPanel } from '@/components/upload/upload-panel';
import { getServices, uploadPageConfig } from '@/lib/server';
import { siteText } from './language';

export default async function UploadPage() {
  const { canUpload, isSignedIn, ...panel } = await uploadPageConfig(await getServices(), await headers());
  return (
    <>
      <SiteHeader current="upload" isSignedIn={isSignedIn} text={siteText} />
      <main className="flex flex-1 flex-col">
        {canUpload ? (
          <UploadTexts>
            <UploadPanel {...panel} />
          </UploadTexts>
        ) : (
          <SignInPrompt next="/" text={siteText.uploadForAdmins} button={siteText.signIn} />
        )}
      </main>
    </>
  );
}
