import type { Page } from '@playwright/test';

/** The same in every language: names of formats, keys, browsers, addresses, ids, and what people themselves wrote. */
const OF_NO_LANGUAGE =
  /^(?:Sluice|JPEG|PNG|WebP|GIF|AVIF|[A-Za-z]|\?|(?:\/media\/[\w-]+\/)?p\d\.\w+|[\da-f-]{36}|[\d.:/, ·%×-]+)$/;

/** The words of a page, shown or read aloud, that do not stand in brackets. */
export async function findUnmarked(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const texts: string[] = [document.title];
    const read = ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'alt', 'placeholder'];
    const walk = document.createTreeWalker(
      document.documentElement,
      NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    );
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      // The framework's own tools are no part of the page, and a language names itself.
      if (element?.closest('script, style, noscript, template, nextjs-portal, option[lang]')) continue;
      if (node instanceof Element) texts.push(...read.map((name) => node.getAttribute(name) ?? ''));
      else texts.push(node.textContent ?? '');
    }
    const description = document.querySelector('meta[name=description]')?.getAttribute('content');
    return [...texts, description ?? ''];
  });
  const unmarked = said
    .map((text) => withoutMarked(text).trim())
    .filter((text) => /\p{L}/u.test(text) && !OF_NO_LANGUAGE.test(text));
  return [...new Set(unmarked)];
}

function withoutMarked(text: string): string {
  const inner = text.replace(/\[[^[\]]*\]/g, '');
  return inner === text ? text : withoutMarked(inner);
}
