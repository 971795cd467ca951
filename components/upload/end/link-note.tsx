import type { PublishState } from '@/lib/shared/limits';
import { useText } from '../../text/text-provider';

type LinkNoteProps = { uploadState: PublishState; linkSeconds: number };

/** Says who can open what was uploaded, and for how long. */
export function LinkNote({ uploadState, linkSeconds }: LinkNoteProps) {
  const text = useText('uploadQueue').links;
  const privateText = linkSeconds === 0 ? text.none : text.private(linkSeconds);
  const texts = { held: text.held, private: privateText, public: text.public };
  return <p className="text-sm text-pretty text-ink-soft">{texts[uploadState]}</p>;
}
