import { expect, test } from './support/test';

test.describe('what a policy stops', () => {
  test.use({ allowedErrors: /Content Security Policy/ });

  test('is stopped, and browsers may report it', async ({ page }) => {
    await page.goto('/');
    const directive = await page.evaluate(() => {
      const stopped = new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
      });
      new Image().src = 'http://127.0.0.1:9/never.png';
      return stopped;
    });
    expect(directive).toBe('img-src');
    const data = { 'csp-report': { 'effective-directive': directive } };
    const headers = { 'content-type': 'application/csp-report' };
    expect((await page.request.post('/api/csp-report', { data, headers })).status()).toBe(204);
  });
});

test.describe('text that would become code', () => {
  test.use({ allowedErrors: /Trusted|Content Security Policy|404 \(Not Found\)/ });

  test('is stopped on every page, and addresses of our own scripts are let through', async ({ page }) => {
    for (const target of ['/', '/sign-in', '/gallery', '/nope']) {
      await page.goto(target);
      const outcomes = await page.evaluate(() => {
        const element = document.createElement('div');
        const script = document.createElement('script');
        const attempt = (run: () => void) => {
          try {
            run();
            return 'done';
          } catch (error) {
            return (error as Error).name;
          }
        };
        return [
          attempt(() => {
            element.innerHTML = '<img src=x onerror=alert(1)>';
          }),
          attempt(() => element.setAttribute('onclick', 'alert(1)')),
          attempt(() => {
            script.text = 'alert(1)';
          }),
          attempt(() => {
            script.src = 'https://evil.example/_next/static/a.js';
          }),
          attempt(() => {
            script.src = '/_next/static/a.js';
          }),
        ];
      });
      expect(outcomes, target).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError', 'done']);
    }
  });
});
