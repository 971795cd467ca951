import { useEffect, useState } from 'react';

/** So long after the last movement the controls are out of the way. */
const REST_MS = 3_000;

/** True while nobody has moved a pointer, touched the screen or pressed a key for a while. */
export function useResting(): boolean {
  const [isResting, setResting] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    function wake(): void {
      setResting(false);
      clearTimeout(timer);
      timer = setTimeout(() => setResting(true), REST_MS);
    }
    wake();
    const listening = new AbortController();
    const { signal } = listening;
    for (const type of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
      document.addEventListener(type, wake, { signal });
    return () => {
      clearTimeout(timer);
      listening.abort();
    };
  }, []);
  return isResting;
}
