import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { appOrigin, clientAddress, openPage, openShare } from '@/lib/server';
import { readText } from '../../../language';
import { NO_MANIFEST } from '../../../site';
import { sluice } from '../../../sluice';
import { ShareProblem } from './share-problem';
import { SharedPhoto } from './shared-photo';

type Props = PageProps<'/share/[id]/[name]'>;

/** Once for the page and its metadata. */
const openLink = cache(async (id: string, share: string | null) => {
  const services = await sluice.getServices();
  const identify = async () => (await openPage(services, '/share/:id/:name', await headers())).identity;
  const client = clientAddress(await headers(), services.config.trustedProxies);
  return openShare(services, id, { client, share, identify });
});

async function open({ params, searchParams }: Props) {
  const { share } = await searchParams;
  return openLink((await params).id, typeof share === 'string' ? share : null);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const shareText = await readText('share');
  const shared = await open(props);
  const common: Metadata = {
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
    manifest: NO_MANIFEST,
  };
  if (shared.kind !== 'image') return { ...common, title: shareText.titleOfProblem };
  const { brand, config } = await sluice.getServices();
  const { name, alt, width, height, preview } = shared;
  const url = `${appOrigin(await headers(), config.appOrigins)}${preview.url}`;
  const description = alt || shareText.describe({ width, height });
  return {
    ...common,
    title: name,
    description,
    openGraph: {
      type: 'website',
      siteName: brand.name,
      title: name,
      description,
      images: [{ ...preview, url, alt: alt || name }],
    },
    twitter: { card: 'summary_large_image', title: name, description, images: [{ url, alt: alt || name }] },
  };
}

export default async function SharePage(props: Props) {
  const shared = await open(props);
  if (shared.kind === 'missing') notFound();
  return shared.kind === 'image' ? <SharedPhoto image={shared} /> : <ShareProblem kind={shared.kind} />;
}
