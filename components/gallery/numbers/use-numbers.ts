import { useEffect, useState, useSyncExternalStore } from 'react';
import { createNumbers, type NumbersSnapshot } from '@/lib/browser/gallery/create-numbers';
import { ownTimeZone } from '@/lib/browser/time-zone/own-time-zone';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';

/** The numbers of the bucket for the life of the component. */
export function useNumbers(): NumbersSnapshot & Readonly<{ refresh: () => void }> {
  const text = useText('galleryEngine');
  const { basePath } = useHost();
  const [numbers] = useState(() =>
    createNumbers({ text, endpoint: `${basePath}/images`, timeZone: ownTimeZone() }),
  );
  useEffect(() => numbers.start(), [numbers]);
  const snapshot = useSyncExternalStore(numbers.subscribe, numbers.getSnapshot, numbers.getSnapshot);
  return { ...snapshot, refresh: numbers.refresh };
}
