/** How the open photo lies in its stage: enlarged by `scale` around the stage's middle, then moved by `x` and `y` pixels. */
export type ZoomView = Readonly<{ scale: number; x: number; y: number }>;

/** Pixels, measured from the stage's middle. */
type Point = Readonly<{ x: number; y: number }>;
type Size = Readonly<{ width: number; height: number }>;

export const WHOLE: ZoomView = { scale: 1, x: 0, y: 0 };
const MAX_SCALE = 8;

/** Enlarges by a factor and keeps what is under a point where it is; never smaller than whole, never past the edges. */
export function zoomAt(view: ZoomView, factor: number, at: Point, stage: Size): ZoomView {
  const scale = Math.min(MAX_SCALE, Math.max(1, view.scale * factor));
  const by = scale / view.scale;
  return keepInside({ scale, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by }, stage);
}

/** Moves by pixels, as far as there is something to see. */
export function panBy(view: ZoomView, by: Point, stage: Size): ZoomView {
  return keepInside({ ...view, x: view.x + by.x, y: view.y + by.y }, stage);
}

function keepInside({ scale, x, y }: ZoomView, stage: Size): ZoomView {
  const [maxX, maxY] = [(stage.width * (scale - 1)) / 2, (stage.height * (scale - 1)) / 2];
  return { scale, x: clamp(x, maxX), y: clamp(y, maxY) };
}

function clamp(value: number, max: number): number {
  return Math.min(max, Math.max(-max, value)) || 0;
}
