import { composeManifest } from '@/lib/server';
import { CANVAS } from '@/lib/shared/brand/canvas';
import { readLanguage, readText } from '../language';
import { readBrand, readShareTarget } from '../site';

/** Made for each request: the environment may say other things than at the build. */
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const manifest = composeManifest({
    brand: await readBrand(),
    description: (await readText('site')).description,
    language: await readLanguage(),
    canvas: CANVAS.light,
    isShareTarget: await readShareTarget(),
  });
  return Response.json(manifest, {
    headers: { 'content-type': 'application/manifest+json', vary: 'accept-language, cookie' },
  });
}
