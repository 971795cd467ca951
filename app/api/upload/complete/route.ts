import { after } from 'next/server';
import { getSweeper } from '@/lib/server/sweep/get-sweeper';
import { sluice } from '../../../sluice';

/** Seconds a function may take: a full batch of completions waits for its turn. */
export const maxDuration = 60;

export const { DELETE, GET, OPTIONS, PATCH, PUT } = sluice;

export async function POST(request: Request): Promise<Response> {
  // Somebody is here, so a few uploads are finished that nobody came back for.
  after(async () => (await getSweeper(await sluice.getServices())).runFew());
  return sluice.POST(request);
}
