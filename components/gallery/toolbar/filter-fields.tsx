import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  type FilterName,
  type GalleryFilters,
  hasFilters,
  ORIENTATIONS,
} from '@/lib/shared/gallery/gallery-filters';
import { SIZES, sizeKeyOf } from '@/lib/shared/gallery/size-choices';
import { takenDaysOf, takenOfDays } from '@/lib/shared/gallery/taken-days';
import { MEDIA_TYPE_NAMES, MEDIA_TYPES } from '@/lib/shared/media/media-types';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';
import { fieldStyle } from '../../ui/field';
import { SyncedInput } from '../../ui/synced-input';

type FilterFieldsProps = {
  filters: GalleryFilters;
  onSet: (change: Partial<Record<FilterName, string>>) => void;
  onClear: () => void;
};

/** Everything beside words that narrows the list. A choice is taken at once, a text when the form is sent. */
export function FilterFields({ filters, onSet, onClear }: FilterFieldsProps) {
  const text = useText('gallery').filters;
  const { names } = text;
  const dateOf = (name: 'from' | 'to') => (
    <SyncedInput
      type="date"
      name={name}
      className={fieldStyle}
      value={filters[name] ?? ''}
      onBlur={({ target }) => target.value !== (filters[name] ?? '') && onSet({ [name]: target.value })}
    />
  );
  const [takenFrom, takenTo] = takenDaysOf(filters.taken ?? '');
  const takenDays = { takenFrom, takenTo };
  const takenDay = (name: keyof typeof takenDays) => (
    <SyncedInput
      type="date"
      name={name}
      className={fieldStyle}
      value={takenDays[name]}
      onBlur={({ target }) =>
        target.value !== takenDays[name] &&
        onSet({ taken: takenOfDays({ ...takenDays, [name]: target.value }, filters.taken ?? '') })
      }
    />
  );
  return (
    <>
      <Choice
        label={names.type}
        value={filters.type ?? ''}
        options={MEDIA_TYPE_NAMES.map((name) => [name, MEDIA_TYPES[name].label])}
        onChoose={(type) => onSet({ type })}
      />
      <Choice
        label={names.orientation}
        value={filters.orientation ?? ''}
        options={ORIENTATIONS.map((one) => [one, text.orientations[one]])}
        onChoose={(orientation) => onSet({ orientation })}
      />
      <Choice
        label={names.size}
        value={sizeKeyOf(filters)}
        options={SIZES.map(({ key, minBytes, maxBytes }) => [
          key,
          text.size({ minBytes: toNumber(minBytes), maxBytes: toNumber(maxBytes) }),
        ])}
        onChoose={(chosen) => {
          const size = SIZES.find(({ key }) => key === chosen);
          onSet({ minBytes: size?.minBytes ?? '', maxBytes: size?.maxBytes ?? '' });
        }}
      />
      <Field label={names.tag}>
        <SyncedInput name="tag" className={fieldStyle} value={filters.tag ?? ''} maxLength={100} />
      </Field>
      <Field label={names.uploader} className="min-[22rem]:max-lg:col-span-full lg:col-span-4">
        <SyncedInput name="uploader" className={fieldStyle} value={filters.uploader ?? ''} maxLength={100} />
      </Field>
      <Field label={names.takenFrom} className="lg:col-span-5">
        {takenDay('takenFrom')}
      </Field>
      <Field label={names.takenTo} className="lg:col-span-5">
        {takenDay('takenTo')}
      </Field>
      <Field label={names.from} className="lg:col-span-5">
        {dateOf('from')}
      </Field>
      <Field label={names.to} className="lg:col-span-5">
        {dateOf('to')}
      </Field>
      <div className="col-span-full flex gap-2">
        <Button type="submit" tone="primary" className="pointer-coarse:h-11">
          {text.submit}
        </Button>
        {hasFilters(filters) && (
          <Button tone="quiet" className="pointer-coarse:h-11" onClick={onClear}>
            <X aria-hidden="true" />
            {text.clearAll}
          </Button>
        )}
      </div>
    </>
  );
}

function toNumber(value: string | undefined): number | null {
  return value === undefined ? null : Number(value);
}

type ChoiceProps = {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChoose: (value: string) => void;
};

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const text = useText('gallery').filters;
  return (
    <Field label={label}>
      <select className={fieldStyle} value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{text.all}</option>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

type FieldProps = { label: string; className?: string; children: ReactNode };

/** On a desktop a fifth of the row, or a quarter: the ends of a range stand beside each other everywhere. */
function Field({ label, className, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children.
    <label className={cn('flex min-w-0 flex-col gap-1 text-sm font-medium', className ?? 'lg:col-span-4')}>
      {label}
      {children}
    </label>
  );
}
