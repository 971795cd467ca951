import type { Metadata } from 'next';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { LockedSet } from '@/components/gallery/set/locked-set';
import { SharedSet } from '@/components/gallery/set/shared-set';
import { GuestWords } from '@/components/text/pages/guest-words';
import { appOrigin, readSharedSet } from '@/lib/server';
import { readLanguage, readText } from '../../language';
import { Footer, NO_MANIFEST } from '../../site';
import { sluice } from '../../sluice';
import { describeFormProblem } from './describe-form-problem';
import { SetProblem } from './set-problem';

type Props = PageProps<'/s/[token]'>;

/** Once for the page and its metadata, which have the same objects. */
const open = cache(async (params: Props['params'], searchParams: Props['searchParams']) => {
  const services = await sluice.getServices();
  const jar = await cookies();
  return readSharedSet(services, {
    token: (await params).token,
    params: await searchParams,
    headers: await headers(),
    cookie: (name) => jar.get(name)?.value,
  });
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const setText = await readText('set');
  const shared = await open(params, searchParams);
  // Within this site the address may be told: forms of the page must say where they come from.
  const common: Metadata = {
    robots: { index: false, follow: false },
    referrer: 'same-origin',
    manifest: NO_MANIFEST,
  };
  if (shared.kind === 'locked') return { ...common, title: setText.locked.title };
  if (shared.kind !== 'set') return { ...common, title: setText.titleOfProblem };
  const { brand, config } = await sluice.getServices();
  const { first, after, previewUrl } = shared;
  const isAll = first.next === null && after === null;
  const count = isAll ? first.images.length : null;
  const title = shared.title || setText.title(count);
  const description = shared.text || setText.describe(count);
  const url = previewUrl && `${appOrigin(await headers(), config.appOrigins)}${previewUrl}`;
  return {
    ...common,
    title,
    description,
    openGraph: {
      type: 'website',
      siteName: brand.name,
      title,
      description,
      ...(url === null ? {} : { images: [{ url, type: 'image/webp', alt: title }] }),
    },
    twitter: {
      card: url === null ? 'summary' : 'summary_large_image',
      title,
      description,
      ...(url === null ? {} : { images: [{ url, alt: title }] }),
    },
  };
}

export default async function SetPage({ params, searchParams }: Props) {
  const setText = await readText('set');
  const shared = await open(params, searchParams);
  switch (shared.kind) {
    case 'set': {
      const { kind: _, previewUrl: __, problem, ...props } = shared;
      return (
        <>
          <main className="mx-auto flex w-full flex-1 flex-col gap-4 px-3 py-5 sm:px-6 sm:py-8">
            <GuestWords language={await readLanguage()}>
              <SharedSet
                {...props}
                archiveProblem={problem && describeFormProblem(problem, setText.archive)}
              />
            </GuestWords>
          </main>
          <Footer />
        </>
      );
    }
    case 'locked':
      return (
        <>
          <LockedSet
            action={`/api/sets/${shared.token}/password`}
            problem={shared.problem && describeFormProblem(shared.problem, setText.locked)}
            text={setText}
          />
          <Footer />
        </>
      );
    default:
      return <SetProblem kind={shared.kind} />;
  }
}
