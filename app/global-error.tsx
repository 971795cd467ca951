'use client';

import { problemText as text } from '@/lib/shared/text/en/problem';

/** Shown when even the layout failed, so it can rely on nothing but the browser. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang={text.language}>
      <body>
        <main>
          <h1>{text.title}</h1>
          <p>{text.text}</p>
          <button type="button" onClick={reset}>
            {text.tryAgain}
          </button>
        </main>
      </body>
    </html>
  );
}
