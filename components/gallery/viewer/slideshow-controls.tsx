import { WallControls } from '../wall/wall-controls';
import type { Slideshow } from './use-slideshow';

type SlideshowControlsProps = { slideshow: Slideshow; isHidden: boolean; onStep: (by: 1 | -1) => void };

/** The buttons over a slideshow of the gallery: those of the slideshow for a wall. */
export function SlideshowControls({ slideshow, isHidden, onStep }: SlideshowControlsProps) {
  const { isPaused, seconds, fullScreen, pause, slow, stop } = slideshow;
  return (
    <WallControls
      wall={{ next: () => onStep(1), before: () => onStep(-1), toggle: pause, slow }}
      snapshot={{ isPaused, seconds }}
      fullScreen={fullScreen}
      onClose={stop}
      isHidden={isHidden}
    />
  );
}
