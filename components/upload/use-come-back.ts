import { useCallback, useState } from 'react';
import type { Uploader, UploaderEvents } from '@/lib/browser/upload';

export type ComeBack = Readonly<{
  /** Files of an earlier visit that are back on the list. */
  restored: number;
  /** Files of an earlier visit that arrived without coming back to the list. */
  recovered: number;
}>;

/** How many files of an earlier visit are back; `watch` follows an uploader from its beginning and returns what ends that. */
export function useComeBack(): Readonly<{ comeBack: ComeBack; watch: (uploader: Uploader) => () => void }> {
  const [restored, setRestored] = useState(0);
  const [recovered, setRecovered] = useState(0);
  const watch = useCallback((uploader: Uploader) => {
    const onRestored = ({ ids }: UploaderEvents['restored']) => setRestored((count) => count + ids.length);
    const onRecovered = ({ images }: UploaderEvents['recovered']) => setRecovered(images.length);
    const stops = [uploader.on('restored', onRestored), uploader.on('recovered', onRecovered)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return { comeBack: { restored, recovered }, watch };
}
