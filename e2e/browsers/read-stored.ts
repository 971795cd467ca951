import type { ImageItem } from '@/lib/shared/wire';

/** An image as an admin sees it, and its bytes. */
export async function readStored(
  id: string | null,
  { app, cookie }: Readonly<{ app: string; cookie: string }>,
): Promise<ImageItem & Readonly<{ bytes: Buffer }>> {
  const headers = { cookie };
  const image = (await (await fetch(`${app}/api/images/${id}`, { headers })).json()) as ImageItem;
  const bytes = Buffer.from(await (await fetch(new URL(image.url, app), { headers })).arrayBuffer());
  return { ...image, bytes };
}
