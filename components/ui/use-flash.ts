import { useCallback, useEffect, useRef, useState } from 'react';

/** A value that is shown for a moment (`durationMs`, default 2,000) and then gone. */
export function useFlash<Value>(durationMs = 2_000): [Value | null, (value: Value) => void] {
  const [value, setValue] = useState<Value | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const flash = useCallback(
    (next: Value) => {
      clearTimeout(timer.current);
      setValue(next);
      timer.current = setTimeout(() => setValue(null), durationMs);
    },
    [durationMs],
  );
  return [value, flash];
}
