import { auth, ready } from '../../../../auth';

async function handle(request: Request): Promise<Response> {
  await ready();
  return auth.handler(request);
}

export { handle as GET, handle as POST };
