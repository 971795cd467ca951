import type { Services } from './services';
import { composedServices } from './services-home';

/**
 * Apart from what composes them: the start of a server is part of each function on Vercel, and would bring every library along.
 *
 * Takes no more work, lets what is being verified end, and ends the decode processes; what waits is told to come back.
 * Files that have arrived and are not verified stay staged. Nothing to do where no services were composed.
 */
export async function stopServices(): Promise<void> {
  await Promise.all([...composedServices().values()].map(async (services) => stop(await services)));
}

async function stop({ health, downloads, completions, decoder, telemetry }: Services): Promise<void> {
  health.stop();
  // A slow client may take minutes for what it downloads, and the process has seconds.
  void downloads.close();
  await completions.close();
  decoder.close();
  await telemetry.close();
}
