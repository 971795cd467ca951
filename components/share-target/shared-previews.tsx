import { useEffect, useState } from 'react';
import { useText } from '../text/text-provider';

/** Pictures that are drawn at most: a phone decodes each at its full size. */
const MAX_SHOWN = 4;

/** The first of the files, as pictures where the browser can draw them. */
export function SharedPreviews({ files }: { files: readonly File[] }) {
  const text = useText('shareTarget');
  const [urls, setUrls] = useState<readonly string[]>([]);
  useEffect(() => {
    const made = files.slice(0, MAX_SHOWN).map((file) => URL.createObjectURL(file));
    setUrls(made);
    return () => {
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [files]);
  const rest = files.length - urls.length;
  return (
    <div className="flex gap-2" aria-hidden="true">
      {urls.map((url) => (
        <Preview key={url} url={url} />
      ))}
      {rest > 0 && <span className="self-center ps-1 text-sm text-ink-soft">{text.more(rest)}</span>}
    </div>
  );
}

function Preview({ url }: { url: string }) {
  const [isDrawn, setDrawn] = useState(true);
  return (
    <span className="edged relative aspect-square w-1/5 max-w-24 overflow-hidden rounded-lg bg-sunken">
      {isDrawn && (
        // biome-ignore lint/performance/noImgElement: a file of this browser.
        <img src={url} alt="" className="size-full object-cover" onError={() => setDrawn(false)} />
      )}
    </span>
  );
}
