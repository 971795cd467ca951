import { answerIcon } from '@/lib/server';
import { readBrand } from '../../site';

export async function GET(request: Request, { params }: RouteContext<'/app-icon/[file]'>): Promise<Response> {
  return answerIcon(request, (await params).file, (await readBrand()).accent);
}
