import { headers } from 'next/headers';
import { SignInPrompt } from '@/components/sign-in/sign-in-prompt';
import { SiteHeader } from '@/components/site/site-header';
import { UploadPanel } from '@/components/upload/upload-panel';
import { getServices, uploadPageConfig } from '@/lib/server';

export default async function UploadPage() {
  const { canUpload, isSignedIn, ...panel } = await uploadPageConfig(await getServices(), await headers());
  return (
    <>
      <SiteHeader current="upload" isSignedIn={isSignedIn} />
      <main className="flex flex-1 flex-col">
        {canUpload ? (
          <UploadPanel {...panel} />
        ) : (
          <SignInPrompt next="/" text="Only admins may upload here." />
        )}
      </main>
    </>
  );
}
