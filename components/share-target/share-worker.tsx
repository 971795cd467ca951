'use client';

import { useEffect } from 'react';

/** Keeps the service worker of shared photos as the site wants it; draws nothing. */
export function ShareWorker({ isOn }: { isOn: boolean }) {
  useEffect(() => {
    const { serviceWorker } = navigator as Partial<Navigator>;
    if (serviceWorker === undefined) return;
    const keep = async (isInstalled: boolean) => {
      // Nothing to bring and, in a window of the browser, nothing to take away but where the site said no.
      if (isOn && !isInstalled) return;
      const { keepShareWorker } = await import('@/lib/browser/share-target/keep-share-worker');
      await keepShareWorker({ workers: serviceWorker, isOn, isInstalled, databases: indexedDB });
    };
    // Without a connection the next page tries again.
    const keepQuietly = (isInstalled: boolean) => void keep(isInstalled).catch(() => {});
    keepQuietly(matchMedia('(display-mode: standalone)').matches);
    const onInstalled = () => keepQuietly(true);
    window.addEventListener('appinstalled', onInstalled);
    return () => window.removeEventListener('appinstalled', onInstalled);
  }, [isOn]);
  return null;
}
