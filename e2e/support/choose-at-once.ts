import type { Page } from '@playwright/test';

/**
 * Chooses an option in the very task after React has drawn the page, before its effects have run: what a quick person on a slow phone can do. Called before
 * the page is opened.
 */
export async function chooseAtOnce(page: Page, label: string, value: string): Promise<void> {
  await page.addInitScript(
    ([name, chosen]) => {
      type Fiber = Readonly<{ return: Fiber | null; stateNode: Readonly<{ current: Fiber }> }>;
      const isDrawn = (element: Element) => {
        const key = Object.keys(element).find((one) => one.startsWith('__reactFiber$'));
        let fiber = (key && Reflect.get(element, key)) as Fiber | undefined;
        while (fiber?.return) fiber = fiber.return;
        return fiber !== undefined && fiber.stateNode.current === fiber;
      };
      const tasks = new MessageChannel();
      tasks.port1.onmessage = () => {
        const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
        if (select === null || !isDrawn(select)) return tasks.port2.postMessage(null);
        select.value = chosen;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      };
      tasks.port2.postMessage(null);
    },
    [label, value] as const,
  );
}
