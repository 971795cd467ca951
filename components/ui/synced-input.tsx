import { type ComponentProps, useEffect, useRef } from 'react';

type SyncedInputProps = Omit<ComponentProps<'input'>, 'defaultValue' | 'value'> & { value: string };

/** A field that a person fills in freely, and that shows the new value when that is changed from elsewhere. */
export function SyncedInput({ value, ref, ...props }: SyncedInputProps) {
  const own = useRef<HTMLInputElement>(null);
  // A text that was typed before the page came alive stays.
  const shown = useRef<string>(value);
  useEffect(() => {
    if (shown.current === value) return;
    shown.current = value;
    if (own.current) own.current.value = value;
  }, [value]);
  return (
    <input
      ref={(element) => {
        own.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      defaultValue={value}
      {...props}
    />
  );
}
