import { Check, ImagePlus, Link as LinkIcon, Minimize2, Pause, Play, RotateCw } from 'lucide-react';
import type { Texts } from '@/lib/shared/text/texts';
import { useText } from '../../text/text-provider';
import type { SentLink } from '../end/use-sent-link';
import type { UseUploader } from '../use-opened-uploader';
import { decideMainAction, tooLargeOf } from './decide-main-action';

/** The action of the bar's button, with what it takes to draw it. */
export function useMainAction(uploader: UseUploader, link: SentLink, onPick: () => void) {
  const words = useText('uploadQueue');
  const { all: text } = words;
  const { items, totals, isPaused, pauseAll, resumeAll, retryFailed, sendSmaller } = uploader;
  const action = decideMainAction({ items, totals, isPaused, hasLink: link.isThere });
  const isBusy = action === 'copyLink' && link.isBusy;
  switch (action) {
    case 'pause':
      return { action, isBusy, label: text.pause, icon: <Pause aria-hidden="true" />, onPress: pauseAll };
    case 'resume':
      return { action, isBusy, label: text.resume, icon: <Play aria-hidden="true" />, onPress: resumeAll };
    case 'sendSmaller': {
      const onPress = () => {
        for (const { id } of tooLargeOf(items)) sendSmaller(id);
      };
      return { action, isBusy, label: text.sendSmaller, icon: <Minimize2 aria-hidden="true" />, onPress };
    }
    case 'retryFailed':
      return {
        ...{ action, isBusy, label: text.retryFailed },
        ...{ icon: <RotateCw aria-hidden="true" />, onPress: retryFailed },
      };
    case 'copyLink':
      return {
        ...{ action, isBusy, label: labelOf(link.outcome, words) },
        icon: link.outcome === 'copied' ? <Check aria-hidden="true" /> : <LinkIcon aria-hidden="true" />,
        onPress: link.copy,
      };
    case 'add':
      return {
        action,
        isBusy,
        label: text.addPhotos,
        icon: <ImagePlus aria-hidden="true" />,
        onPress: onPick,
      };
  }
}

function labelOf(outcome: SentLink['outcome'], words: Texts['uploadQueue']): string {
  if (outcome === null) return words.actions.copyLink;
  return outcome === 'copied' ? words.copied : words.copyFailed;
}
