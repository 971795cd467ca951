'use client';

import { useSyncExternalStore } from 'react';
import { textsOfPage } from '@/components/text/ahead-texts';
import { problemText } from '@/lib/shared/text/en/problem';
import type { Texts } from '@/lib/shared/text/texts';
import { tryAgain } from './try-again';

const never = () => () => undefined;
const english = () => problemText;

/** The language of what is shown is that of the page before; a page that has had no words yet is in English. */
function problemOfPage(): Texts['problem'] {
  const { problem } = textsOfPage();
  return typeof problem === 'object' ? problem : problemText;
}

/** Shown when even the layout failed, so it can rely on nothing but the browser. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  const text = useSyncExternalStore(never, problemOfPage, english);
  return (
    <html lang={text.language} dir="auto">
      <body>
        <main>
          <h1>{text.title}</h1>
          <p>{text.text}</p>
          <button type="button" onClick={() => tryAgain(reset)}>
            {text.tryAgain}
          </button>
        </main>
      </body>
    </html>
  );
}
