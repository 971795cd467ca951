// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { setupReports } from '@/lib/browser/setup/setup-reports';
import { EnglishTexts } from '../text/testing/english-texts';
import { SetupNotices } from './setup-notices';

test('a page whose styles are still on their way lacks none; once it is loaded, that is told', async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const report = vi.spyOn(setupReports, 'report').mockImplementation(() => {});
  const readyState = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  const root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <EnglishTexts>
        <SetupNotices />
      </EnglishTexts>,
    ),
  );
  expect(report).not.toHaveBeenCalled();
  window.dispatchEvent(new Event('load'));
  expect(report).toHaveBeenCalledWith({ kind: 'noStyles' });

  report.mockClear();
  readyState.mockReturnValue('complete');
  const later = createRoot(document.createElement('div'));
  await act(async () =>
    later.render(
      <EnglishTexts>
        <SetupNotices />
      </EnglishTexts>,
    ),
  );
  expect(report).toHaveBeenCalledWith({ kind: 'noStyles' });
  await act(async () => {
    root.unmount();
    later.unmount();
  });
  vi.unstubAllGlobals();
});
