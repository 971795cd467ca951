import { getServices, openMedia } from '@/lib/server';

type Context = { params: Promise<{ id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return openMedia(getServices, request, (await params).id);
}
