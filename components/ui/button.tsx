import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from './cn';

/** Also for links that look like buttons. */
export const buttonStyle = cva(
  'inline-flex max-w-full shrink-0 items-center justify-center gap-2 rounded-lg font-medium transition-colors select-none disabled:opacity-50 forced-colors:border forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText] forced-colors:aria-pressed:forced-color-adjust-none [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      tone: {
        primary:
          // Browsers draw the page's colour behind the words of what they adjust.
          'bg-accent text-on-accent hover:bg-accent-strong forced-colors:bg-[Highlight] forced-colors:text-[HighlightText] forced-colors:forced-color-adjust-none',
        secondary: 'border border-line bg-surface text-ink hover:border-line-strong hover:bg-sunken',
        quiet: 'text-ink-soft hover:bg-sunken hover:text-ink',
        danger: 'border border-line bg-surface text-danger hover:border-danger hover:bg-danger-soft',
      },
      size: {
        // Higher where large text takes two lines.
        small: 'h-fit min-h-8 px-2.5 py-1 text-sm pointer-coarse:min-h-11 pointer-coarse:min-w-11',
        medium: 'h-fit min-h-10 px-4 py-1.5 text-sm pointer-coarse:min-h-11 pointer-coarse:min-w-11',
        large: 'h-fit min-h-12 px-[min(1.25rem,5vw)] py-2 text-base',
        /** Square; touch screens get a larger target, which large text need not make larger still. */
        icon: 'size-9 pointer-coarse:size-[44px]',
        /** Square, and as large with a mouse. */
        touch: 'size-[44px]',
      },
    },
    defaultVariants: { tone: 'secondary', size: 'medium' },
  },
);

type ButtonProps = ComponentProps<'button'> & VariantProps<typeof buttonStyle>;

export function Button({ className, tone, size, type = 'button', ...props }: ButtonProps) {
  return (
    <button
      type={type}
      className={cn(buttonStyle({ tone, size }), className)}
      onKeyDown={(event) => {
        // Enter held down would press it over and over.
        if (event.key === 'Enter' && event.repeat) event.preventDefault();
      }}
      {...props}
    />
  );
}
