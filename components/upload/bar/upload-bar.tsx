import { CircleCheck, CirclePause, CloudOff, Ellipsis, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';
import { ProgressBar } from '../../ui/progress-bar';
import type { UseUploader } from '../use-opened-uploader';
import { type BarState, describeBar } from './bar-words';

type UploadBarProps = {
  uploader: UseUploader;
  /** The one action that suits the moment. */
  main: Readonly<{ label: string; icon: ReactNode; isBusy: boolean; onPress: () => void }>;
  /** Only what failed is shown. */
  isFiltered: boolean;
  onFilter: (isFiltered: boolean) => void;
  onMenu: (anchor: DOMRect) => void;
  /** The headline's: a second one below the page's own. */
  heading?: 'h1' | 'h2' | undefined;
};

/**
 * All uploads together, at the top of a desktop and the bottom of a phone: one headline, one bar, one action, one menu. Nothing of it moves when
 * the state changes, so that a press meets what it was meant for.
 */
export function UploadBar(props: UploadBarProps) {
  const { uploader, main, isFiltered, onFilter, onMenu, heading: Heading = 'h1' } = props;
  const words = useText('uploadQueue');
  const { bar: text } = words;
  const { percent } = useText('formats');
  const { totals, online } = uploader;
  const isBusy = totals.active + totals.queued > 0;
  const { icon, headline, details } = describeBar(totals, online, words);
  const showsFailed = totals.failed > 0 && (isBusy || totals.done > 0 || isFiltered);
  return (
    // On a desktop what scrolls away is not seen again between the bar and what is above it.
    <div className="sticky z-20 max-sm:bottom-0 max-sm:order-last max-sm:-mx-4 max-sm:mt-auto sm:top-(--header-height) sm:-mt-3 sm:pt-3 sm:before:absolute sm:before:inset-x-0 sm:before:top-0 sm:before:h-8 sm:before:bg-canvas">
      <section
        aria-label={text.title}
        className="relative overflow-hidden border-line bg-surface shadow-raised max-sm:border-t max-sm:pb-[env(safe-area-inset-bottom)] sm:rounded-2xl sm:border"
      >
        <ProgressBar
          label={text.title}
          progress={isBusy ? totals.progress : 1}
          className={cn('absolute inset-x-0 rounded-none! max-sm:top-0 sm:bottom-0', !isBusy && 'invisible')}
        />
        <div className="flex min-h-18 flex-wrap items-center gap-2 py-2 ps-4 pe-2 sm:flex-nowrap sm:gap-3 sm:ps-5 sm:pe-3">
          <StateIcon icon={icon} />
          <div className="flex min-w-0 flex-1 basis-32 flex-col">
            <Heading className="line-clamp-2 text-base leading-tight text-balance font-semibold tracking-tight tabular-nums sm:text-lg">
              {headline}
            </Heading>
            <div className="flex min-w-0 items-center gap-2 text-sm text-ink-soft tabular-nums">
              {showsFailed && (
                <button
                  type="button"
                  aria-pressed={isFiltered}
                  onClick={() => onFilter(!isFiltered)}
                  className="relative inline-flex shrink-0 items-center gap-1 rounded-full bg-danger-soft px-2 text-danger after:absolute after:-inset-x-1 after:-inset-y-3 aria-pressed:bg-danger aria-pressed:text-surface forced-colors:border forced-colors:aria-pressed:bg-[Highlight] forced-colors:aria-pressed:text-[HighlightText] forced-colors:aria-pressed:forced-color-adjust-none"
                >
                  {isFiltered ? text.showAll : text.failed(totals.failed)}
                </button>
              )}
              <p
                // On a phone there is room for two lines, and no pointer that would show what is cut off.
                className={cn(
                  'leading-tight max-sm:line-clamp-2 sm:truncate',
                  (showsFailed || !isBusy) && 'max-sm:hidden',
                )}
              >
                {details}
              </p>
              {isBusy && totals.atRisk === 0 && (
                <p className="hidden truncate text-ink-faint lg:block">{words.all.mayClose}</p>
              )}
            </div>
          </div>
          <span
            aria-hidden="true"
            className={cn('hidden text-lg text-ink-soft tabular-nums sm:block', !isBusy && 'invisible')}
          >
            {percent(totals.progress)}
          </span>
          <Button
            tone="primary"
            onClick={main.onPress}
            disabled={main.isBusy}
            aria-label={main.label}
            className="ms-auto min-w-11 sm:min-w-36"
          >
            {main.icon}
            <span className="max-[22rem]:hidden">{main.label}</span>
          </Button>
          <Button
            tone="quiet"
            size="icon"
            aria-label={text.more}
            aria-haspopup="menu"
            onClick={({ currentTarget }) => onMenu(currentTarget.getBoundingClientRect())}
          >
            <Ellipsis aria-hidden="true" />
          </Button>
        </div>
      </section>
    </div>
  );
}

function StateIcon({ icon }: Pick<BarState, 'icon'>) {
  switch (icon) {
    case 'none':
      return null;
    case 'paused':
      return <CirclePause className="size-6 shrink-0 max-[15rem]:hidden text-ink-soft" aria-hidden="true" />;
    case 'offline':
      return <CloudOff className="size-6 shrink-0 max-[15rem]:hidden text-warning" aria-hidden="true" />;
    case 'failed':
      // On a phone the button of those that failed says it, and the words need the room.
      return <TriangleAlert className="size-6 shrink-0 text-danger max-sm:hidden" aria-hidden="true" />;
    case 'done':
      return <CircleCheck className="size-6 shrink-0 max-[15rem]:hidden text-success" aria-hidden="true" />;
  }
}
