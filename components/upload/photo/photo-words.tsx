import { type ComponentProps, useEffect, useEffectEvent, useId, useRef } from 'react';
import { isComposing } from '@/lib/browser/dom/is-composing';
import type { UploadItem } from '@/lib/browser/upload';
import { cutText } from '@/lib/shared/keys/text/cut-text';
import { MAX_CAPTION_BYTES } from '@/lib/shared/limits';
import { useText } from '../../text/text-provider';
import { fieldStyle } from '../../ui/field';
import { SyncedInput } from '../../ui/synced-input';
import type { UseUploader } from '../use-opened-uploader';

type PhotoWordsProps = { item: UploadItem; uploader: Pick<UseUploader, 'edit'> };

/** Name and caption of a photo that is not sent yet; kept when a field is left, and when the dialog is closed. */
export function PhotoWords({ item, uploader }: PhotoWordsProps) {
  const text = useText('photoDialog');
  const id = useId();
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      <label htmlFor={`${id}-name`} className="flex flex-col gap-1 text-sm text-ink-soft">
        {text.name}
        <KeptInput
          id={`${id}-name`}
          value={item.name}
          onKeep={(name) => uploader.edit(item.id, { name })}
          maxLength={255}
          spellCheck={false}
        />
      </label>
      <label htmlFor={`${id}-caption`} className="flex flex-col gap-1 text-sm text-ink-soft">
        {text.caption}
        <KeptInput
          id={`${id}-caption`}
          value={item.caption ?? ''}
          onKeep={(caption) => uploader.edit(item.id, { caption: cutText(caption, MAX_CAPTION_BYTES) })}
          maxLength={MAX_CAPTION_BYTES}
          aria-describedby={`${id}-hint`}
          placeholder={text.captionHint}
          dir="auto"
        />
        <span id={`${id}-hint`} className="sr-only">
          {text.captionHint}
        </span>
      </label>
    </div>
  );
}

type KeptInputProps = Omit<ComponentProps<typeof SyncedInput>, 'value'> & {
  value: string;
  onKeep: (value: string) => void;
};

function KeptInput({ value, onKeep, ...props }: KeptInputProps) {
  const field = useRef<HTMLInputElement>(null);
  const typed = useRef<string | null>(null);
  const keep = useEffectEvent(() => {
    if (typed.current !== null && typed.current !== value) onKeep(typed.current);
    typed.current = null;
  });
  // A dialog that is closed takes the field away before it is left.
  useEffect(() => () => keep(), []);
  return (
    <SyncedInput
      ref={field}
      value={value}
      autoComplete="off"
      enterKeyHint="done"
      className={fieldStyle}
      onInput={({ currentTarget }) => {
        typed.current = currentTarget.value;
      }}
      onBlur={() => {
        keep();
        // An empty name, and more than is kept, are put right in sight.
        if (field.current) field.current.value = value;
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' && !isComposing(event.nativeEvent)) keep();
      }}
      {...props}
    />
  );
}
