import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { HeadlessUploader } from '@/components/examples/headless-uploader';
import { AccessProblem } from '@/components/sign-in/access-problem';
import { openPage } from '@/lib/server';
import { readText } from '../../language';
import { sluice } from '../../sluice';

export const metadata: Metadata = { title: 'The engine alone' };

/** An example: the upload engine with a view of one's own (docs/uploader.md). */
export default async function HeadlessExamplePage() {
  const siteText = await readText('site');
  const services = await sluice.getServices();
  const { problem } = await openPage(services, '/examples/headless', await headers());
  return (
    <main className="mx-auto flex w-full max-w-2xl flex-col gap-6 px-4 py-8">
      <h1 className="text-2xl font-semibold tracking-tight">The engine alone</h1>
      {problem === null ? (
        <HeadlessUploader limits={services.config.limits} />
      ) : (
        <AccessProblem problem={problem} next="/" needed={siteText.signInToUpload} text={siteText} />
      )}
    </main>
  );
}
