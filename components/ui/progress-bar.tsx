import { useText } from '../text/text-provider';
import { cn } from './cn';

type ProgressBarProps = {
  label: string;
  /** 0 to 1; null while it cannot be told. */
  progress: number | null;
  className?: string;
};

export function ProgressBar({ label, progress, className }: ProgressBarProps) {
  const { percent } = useText('formats');
  const known =
    progress === null
      ? {}
      : { 'aria-valuenow': Math.round(progress * 100), 'aria-valuetext': percent(progress) };
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...known}
      className={cn(
        'h-1.5 overflow-hidden rounded-full bg-sunken forced-colors:border forced-colors:border-[CanvasText]',
        className,
      )}
    >
      <div
        className={cn(
          // Without a transition: a page of bars in motion costs a phone more than sending the files.
          'h-full origin-left rounded-full rtl:origin-right bg-accent forced-colors:bg-[Highlight]',
          progress === null && 'w-1/3 animate-pulse',
        )}
        style={progress === null ? undefined : { transform: `scaleX(${progress})` }}
      />
    </div>
  );
}
