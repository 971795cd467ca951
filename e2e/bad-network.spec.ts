import { expect, test } from './support/test';
import { photoFile, UploadPage } from './support/upload-page';

// What the browser itself logs of a fault that was planned.
test.use({ allowedErrors: /Failed to load resource|blocked by CORS policy|net::ERR_/ });

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

test('offline, uploads wait and go on by themselves, and are made smaller for all that', async ({
  page,
  context,
}) => {
  const upload = new UploadPage(page);
  await context.setOffline(true);
  await expect(page.getByText('You are offline.')).toBeVisible();
  await upload.choose([await photoFile('later.jpg', { seed: 15 })]);
  await expect(upload.row('later.jpg')).toHaveAttribute('data-state', /preparing|uploading/);
  await page.waitForTimeout(2_000);
  await context.setOffline(false);
  await upload.doneId('later.jpg');
  await expect(upload.row('later.jpg')).toContainText('smaller');
  await expect(page.getByText('You are offline.')).toBeHidden();
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
