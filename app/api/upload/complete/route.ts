import { after } from 'next/server';
import { answerApi, getServices } from '@/lib/server';
import { COMPLETE_ROUTES } from '@/lib/server/api/complete-routes';
import { getSweeper } from '@/lib/server/sweep/get-sweeper';

/** Seconds a function may take: a full batch of completions waits for its turn. */
export const maxDuration = 60;

async function handle(request: Request): Promise<Response> {
  // Somebody is here, so a few uploads are finished that nobody came back for.
  after(async () => (await getSweeper(await getServices())).runFew());
  return answerApi(getServices, request, COMPLETE_ROUTES);
}

export { handle as DELETE, handle as GET, handle as OPTIONS, handle as PATCH, handle as POST, handle as PUT };
