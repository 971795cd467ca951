import { formatDuration } from '@/lib/shared/format';
import type { PublishState } from '@/lib/shared/limits';

type LinkNoteProps = { uploadState: PublishState; linkSeconds: number };

/** Who can open what was uploaded, and for how long. */
export function LinkNote({ uploadState, linkSeconds }: LinkNoteProps) {
  return (
    <p className="text-center text-sm text-pretty text-ink-faint">{linkText(uploadState, linkSeconds)}</p>
  );
}

function linkText(uploadState: PublishState, linkSeconds: number): string {
  if (uploadState === 'public') return 'Links open the photo for everybody, for as long as it is published.';
  if (linkSeconds === 0) return 'Your photos are private: only the people who run this page can open them.';
  return `Your photos are private. A link opens one for whoever has it, for ${formatDuration(linkSeconds)}.`;
}
