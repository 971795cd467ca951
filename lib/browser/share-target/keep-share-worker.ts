import { SHARE_DATABASE, SHARE_SCOPE, SHARE_WORKER_PATH } from '@/lib/shared/share-target/share-target';

type ShareWorkerOptions = Readonly<{
  /** Undefined where the browser has none, or the page no secure origin. */
  workers: Pick<ServiceWorkerContainer, 'register' | 'getRegistration'> | undefined;
  /** Whether the site wants it. */
  isOn: boolean;
  /** Whether the page was opened from a home screen, or has just been put there. */
  isInstalled: boolean;
  databases: Pick<IDBFactory, 'deleteDatabase'>;
}>;

/**
 * Brings the service worker of shared photos where it is of use, and takes it away with all that it kept where the site no longer wants
 * it. Visitors who have not installed the app never get one. Never rejects: a page works without.
 */
export async function keepShareWorker(options: ShareWorkerOptions): Promise<void> {
  const { workers, isOn, isInstalled, databases } = options;
  if (workers === undefined) return;
  try {
    if (isOn) {
      // Asked for anew each time: a worker out of date must not stay for a cache's sake.
      if (isInstalled)
        await workers.register(SHARE_WORKER_PATH, { scope: SHARE_SCOPE, updateViaCache: 'none' });
      return;
    }
    const registration = await workers.getRegistration(SHARE_SCOPE);
    if (registration === undefined || new URL(registration.scope).pathname !== SHARE_SCOPE) return;
    await registration.unregister();
    databases.deleteDatabase(SHARE_DATABASE);
  } catch {
    // A private window, or a site whose data the person has blocked.
  }
}
