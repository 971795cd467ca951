import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

// Said for faults that were planned: by the browser, and by the engine where a page is in place of its server.
test.use({
  allowedErrors:
    /Failed to load resource|blocked by CORS policy|net::ERR_|violates the following Content Security|server doesn't answer at/,
});

test.beforeEach(async ({ page }) => {
  await new UploadPage(page).open();
});

test('a bucket that answers 503 twice is asked a third time', async ({ page, bucketFaults }) => {
  const upload = new UploadPage(page);
  bucketFaults.plan('POST', [
    { kind: 'status', status: 503 },
    { kind: 'status', status: 503, retryAfterSeconds: 1 },
  ]);
  await upload.choose([await photoFile('patient.jpg', { seed: 10 })]);
  await upload.doneId('patient.jpg');
  expect(bucketFaults.seen.filter((request) => request.startsWith('POST'))).toHaveLength(3);
});

test('a connection that is cut in the middle of a file is made again', async ({ page, bucketFaults }) => {
  const upload = new UploadPage(page);
  bucketFaults.plan('POST', [{ kind: 'cut', afterBytes: 20_000 }]);
  await upload.choose([await photoFile('cut.jpg', { seed: 11 })]);
  await upload.doneId('cut.jpg');
});

test('a bucket that refuses is not asked again, and the file says so', async ({ page, bucketFaults }) => {
  const upload = new UploadPage(page);
  bucketFaults.plan('POST', [{ kind: 'status', status: 403, isReadable: true }]);
  await upload.choose([
    await photoFile('refused.jpg', { seed: 12 }),
    await photoFile('fine.jpg', { seed: 13 }),
  ]);
  await expect(upload.rowsIn('failed')).toHaveCount(1);
  await expect(upload.rowsIn('done')).toHaveCount(1);
  await page.getByRole('button', { name: 'Retry failed' }).click();
  await expect(upload.rowsIn('done')).toHaveCount(2);
});

test('offline, uploads wait and go on by themselves', async ({ page, context }) => {
  const upload = new UploadPage(page);
  await upload.choose([await photoFile('sooner.jpg', { seed: 14 })]);
  await upload.doneId('sooner.jpg');
  await context.setOffline(true);
  await expect(page.getByText('You’re offline.')).toBeAttached();
  const tried = page.waitForEvent('requestfailed');
  await upload.choose([await photoFile('later.jpg', { seed: 15 })]);
  await expect(upload.row('later.jpg')).toHaveAttribute('data-state', /preparing|uploading/);
  await tried;
  await context.setOffline(false);
  await upload.doneId('later.jpg');
  await expect(page.getByText('You’re offline.')).toBeHidden();
});

test('photos that are chosen once the connection is lost are shown, made smaller and sent when it is back', async ({
  page,
  context,
}) => {
  const upload = new UploadPage(page);
  await context.setOffline(true);
  const tried = page.waitForEvent('requestfailed');
  await upload.choose([await photoFile('unshown.jpg', { seed: 17 })]);
  await expect(page.getByText('You’re offline.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Reading your files' })).toBeVisible();
  await tried;
  await context.setOffline(false);
  await upload.doneId('unshown.jpg');
  await expect(upload.facts('unshown.jpg')).toHaveAttribute('title', /smaller/);
  await expect(page.getByText('You’re offline.')).toBeHidden();
});

test('a budget that is used up for a while is said in words, kept out of an endless wait, and tried again on request', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  const details = { limitedBy: 'network', period: 'hour', retryAfterSeconds: 1_200 };
  const error = { code: 'rate_limited', message: '', details, requestId: 'r' };
  let asked = 0;
  await page.route('**/api/upload/presign', async (route) => {
    asked += 1;
    const { files } = route.request().postDataJSON() as { files: unknown[] };
    await route.fulfill({ json: { uploads: files.map(() => ({ error })) } });
  });
  await upload.choose([await photoFile('later.jpg', { seed: 16 })]);
  await expect(upload.row('later.jpg')).toContainText(
    'Too many uploads from your network in the last hour. Try again in 20 min.',
  );
  await expect(upload.rowsIn('failed')).toHaveCount(1);
  expect(asked).toBe(1);
  await page.unroute('**/api/upload/presign');
  await page.getByRole('button', { name: 'Retry', exact: false }).first().click();
  await upload.doneId('later.jpg');
});

const PAGE = { contentType: 'text/html; charset=utf-8', body: '<!doctype html><title>Sign in</title>' };

test('a page of a proxy in place of the bucket, of presign and of complete is asked past, whatever its status', async ({
  page,
  bucketFaults,
}) => {
  const upload = new UploadPage(page);
  for (const [index, status] of [200, 403, 404, 407, 413, 502].entries()) {
    for (const call of ['presign', 'complete']) {
      await page.route(`**/api/upload/${call}`, (route) => route.fulfill({ ...PAGE, status }), { times: 1 });
    }
    // A refusal is readable where the proxy stands at the bucket's own name and adds its headers.
    bucketFaults.plan('POST', [{ kind: 'status', status, hasPage: true, isReadable: index % 2 === 0 }]);
    const name = `through-${status}.jpg`;
    await upload.choose([await photoFile(name, { width: 320, height: 240, seed: 20 + index })]);
    await upload.doneId(name);
  }
});

test('a network that redirects to its sign-in page is told, and uploads go on once somebody has signed in', async ({
  page,
}) => {
  const upload = new UploadPage(page);
  const location = 'http://localhost:9/sign-in';
  await page.route('**/api/upload/presign', (route) => route.fulfill({ status: 302, headers: { location } }));
  await upload.choose([await photoFile('hotel.jpg', { seed: 17 })]);
  await expect(upload.row('hotel.jpg')).toContainText('If your network has a sign-in page');
  await expect(upload.row('hotel.jpg')).toHaveAttribute('data-state', 'uploading');
  await page.unroute('**/api/upload/presign');
  await upload.doneId('hotel.jpg');
});

test('a bucket that refuses without a word is called by its host, and a proxy’s limit is thought of', async ({
  page,
  bucketFaults,
}) => {
  const upload = new UploadPage(page);
  bucketFaults.plan('POST', Array(6).fill({ kind: 'status', status: 413, hasPage: true }));
  await upload.choose([await photoFile('large.jpg', { seed: 18 })]);
  await expect(upload.row('large.jpg')).toContainText('A proxy’s limit may be below');
  await expect(upload.row('large.jpg')).toContainText(
    /^.*(localhost|127\.0\.0\.1):\d+, where the photos are kept/,
  );
});

test('sending does not wait for verifying, and goes on after a reload', async ({ page, bucketFaults }) => {
  const upload = new UploadPage(page);
  await page.route('**/api/upload/complete', () => new Promise(() => {}));
  const count = 30;
  await upload.choose(
    await Promise.all(
      Array.from({ length: count }, (_, i) =>
        photoFile(`slow-${i}.jpg`, { width: 64, height: 48, seed: 900 + i }),
      ),
    ),
  );
  await expect(upload.rowsIn('verifying')).toHaveCount(count);
  const sent = () => bucketFaults.seen.filter((request) => request.startsWith('POST')).length;
  expect(sent()).toBe(count);
  await page.unroute('**/api/upload/complete');
  await page.reload();
  await expect(upload.rowsIn('done')).toHaveCount(count);
  expect(sent()).toBe(count);
});
