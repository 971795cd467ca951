import { useRef } from 'react';
import { useText } from '../../text/text-provider';
import { textScale } from '../../ui/text-scale';
import { useWidth } from '../../ui/use-width';
import { type DayBar, roundUp } from './day-bars';

/** Lengths in pixels, at the usual size of text where they make room for some. */
const WIDTH_BEFORE_MEASURED = 720;
const HEIGHT = 200;
const BOTTOM = 20;
const LEFT = 48;
const GAP = 2;
/** From one date below the bars to the next, at least. */
const LABEL = 56;

/** Uploads a day as bars, and as a table for who does not see bars. */
export function DayChart({ bars }: { bars: readonly DayBar[] }) {
  const text = useText('numbers');
  const box = useRef<HTMLDivElement>(null);
  // As wide as it is drawn: a picture that is scaled down would have letters that nobody reads.
  const width = useWidth(box) || WIDTH_BEFORE_MEASURED;
  const rem = textScale();
  const [left, bottom] = [LEFT * rem, BOTTOM * rem];
  const most = Math.max(...bars.map(({ images }) => images));
  const top = roundUp(most);
  const step = Math.max(1, width - left) / bars.length;
  const labelled = Math.max(1, Math.ceil((LABEL * rem) / step));
  const total = bars.reduce((sum, { images }) => sum + images, 0);
  return (
    <figure className="flex flex-col gap-3">
      <figcaption className="font-semibold">{text.chart(bars.length)}</figcaption>
      <div className="rounded-xl border border-line bg-surface p-2">
        <div ref={box} className="overflow-hidden" dir="ltr">
          <svg
            viewBox={`0 0 ${width} ${HEIGHT + bottom}`}
            role="img"
            aria-label={text.chartName({ total, days: bars.length, most })}
            className="block w-full"
          >
            {[0, 0.5, 1].map((part) => (
              <g key={part}>
                <line
                  x1={left}
                  x2={width}
                  y1={HEIGHT - part * (HEIGHT - 12)}
                  y2={HEIGHT - part * (HEIGHT - 12)}
                  className="stroke-line"
                />
                <text
                  x={left - 8}
                  y={HEIGHT - part * (HEIGHT - 12) + 4}
                  textAnchor="end"
                  className="fill-ink-soft text-xs tabular-nums"
                >
                  {Number.isInteger(top * part) ? text.count(top * part) : ''}
                </text>
              </g>
            ))}
            {bars.map(({ day, images, bytes }, at) => {
              const height = (images / top) * (HEIGHT - 12);
              return (
                <g key={day}>
                  <title>{text.bar({ day, images, sizeBytes: bytes })}</title>
                  <rect
                    x={left + at * step}
                    y={0}
                    width={step}
                    height={HEIGHT}
                    className="fill-transparent"
                  />
                  <rect
                    x={left + at * step + GAP / 2}
                    y={HEIGHT - height}
                    width={Math.max(1, step - GAP)}
                    height={height}
                    rx={1.5}
                    className="fill-accent forced-colors:fill-[CanvasText]"
                  />
                  {at % labelled === 0 && (bars.length - at) * step >= LABEL * rem && (
                    <text x={left + at * step} y={HEIGHT + bottom - 4} className="fill-ink-soft text-xs">
                      {text.shortDay(day)}
                    </text>
                  )}
                </g>
              );
            })}
          </svg>
        </div>
      </div>
      <details className="text-sm">
        <summary className="w-fit cursor-pointer text-ink-soft pointer-coarse:py-3">{text.asTable}</summary>
        <table className="mt-2 w-full max-w-md tabular-nums">
          <thead>
            <tr className="border-b border-line text-start">
              <th scope="col" className="py-1 font-medium">
                {text.day}
              </th>
              <th scope="col" className="py-1 text-end font-medium">
                {text.photos}
              </th>
              <th scope="col" className="py-1 text-end font-medium">
                {text.size}
              </th>
            </tr>
          </thead>
          <tbody>
            {bars
              .filter(({ images }) => images > 0)
              .toReversed()
              .map(({ day, images, bytes }) => (
                <tr key={day} className="border-b border-line">
                  <th scope="row" className="py-1 text-start font-normal">
                    {text.dayName(day)}
                  </th>
                  <td className="py-1 text-end">{text.count(images)}</td>
                  <td className="py-1 text-end">{text.bytes(bytes)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
