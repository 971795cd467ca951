import { Copy, Download, Printer } from 'lucide-react';
import { useState } from 'react';
import type { DropItem } from '@/lib/shared/links/drop-item';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import { Button, buttonStyle } from '../ui/button';
import { copyText } from '../ui/copy-text';
import { Dialog } from '../ui/dialog';
import { drawCode } from './draw-code';
import { encodeCode } from './encode-code';
import { savePng } from './save-png';

type DropCodeProps = {
  link: DropItem;
  /** The whole address. */
  url: string;
  onClose: () => void;
};

/** The code of a link and its address: to be copied, saved as SVG or PNG, or printed as a card. */
export function DropCode({ link, url, onClose }: DropCodeProps) {
  const text = useText('guests');
  const { guestCard } = useHost().pages;
  const [isCopied, setCopied] = useState(false);
  const code = encodeCode(url);
  const svg = drawCode(code);
  return (
    <Dialog title={link.title || text.untitled} onClose={onClose}>
      <div className="flex flex-col items-center gap-4">
        {/* biome-ignore lint/performance/noImgElement: it is drawn here. */}
        <img
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          alt={text.codeAlt(url)}
          className="w-full max-w-64 rounded-xl border border-line bg-white"
        />
        <p className="text-sm text-ink-soft">{text.codeTitle}</p>
        <code className="w-full rounded-lg bg-sunken p-3 text-xs break-all select-all">{url}</code>
        <div className="flex flex-wrap justify-center gap-2">
          <Button onClick={() => void copyText(url).then(setCopied)}>
            <Copy aria-hidden="true" />
            <span role="status">{isCopied ? text.copied : text.copy}</span>
          </Button>
          <a
            href={`data:image/svg+xml,${encodeURIComponent(svg)}`}
            download={`${text.fileName}.svg`}
            className={buttonStyle()}
          >
            <Download aria-hidden="true" />
            {text.svg}
          </a>
          <Button onClick={() => void savePng(code, `${text.fileName}.png`)}>
            <Download aria-hidden="true" />
            {text.png}
          </Button>
          {guestCard !== undefined && (
            <a href={`${guestCard}?link=${link.id}`} className={buttonStyle({ tone: 'primary' })}>
              <Printer aria-hidden="true" />
              {text.card}
            </a>
          )}
        </div>
      </div>
    </Dialog>
  );
}
