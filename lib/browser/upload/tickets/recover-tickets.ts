import type { CompletedUpload } from '@/lib/shared/wire';
import { isFinalAnswer } from '../failure/is-final-answer';
import type { Batcher } from '../queue/create-batcher';
import type { Retrier } from '../retry/create-retrier';
import type { TicketStore } from './create-ticket-store';

/**
 * Completes what an earlier visit sent but did not complete, and returns the images. A ticket that the server refuses is
 * forgotten, what it could not answer stays for the next visit. Safe beside another tab: completing twice returns the same image.
 */
export async function recoverTickets(
  {
    tickets,
    completions,
    retrier,
  }: Readonly<{
    tickets: TicketStore;
    completions: Batcher<string, CompletedUpload>;
    retrier: Retrier;
  }>,
  signal: AbortSignal,
): Promise<readonly CompletedUpload[]> {
  const images = await Promise.all(
    tickets.list().map(async ({ ticket }) => {
      try {
        const image = await retrier(() => completions.add(ticket, signal), { signal });
        tickets.remove(ticket);
        return [image];
      } catch (error) {
        if (isFinalAnswer(error)) tickets.remove(ticket);
        return [];
      }
    }),
  );
  return images.flat();
}
