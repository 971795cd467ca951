import { type RefObject, useEffect, useState } from 'react';

/** The largest size of this shape, in CSS pixels, that an element has room for; null before it is drawn. */
export function useFit(
  box: RefObject<HTMLElement | null>,
  ratio: number | null,
): Readonly<{ width: number; height: number }> | null {
  const [room, setRoom] = useState<Readonly<{ width: number; height: number }> | null>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  if (room === null || ratio === null) return null;
  const width = Math.min(room.width, room.height * ratio);
  return { width, height: width / ratio };
}
