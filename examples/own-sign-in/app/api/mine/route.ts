import { userOf } from '../../../auth';
import { photosOf } from '../../../database';

export async function GET(request: Request): Promise<Response> {
  const user = await userOf(request.headers);
  return user ? Response.json(photosOf(user.id)) : Response.json([], { status: 401 });
}
