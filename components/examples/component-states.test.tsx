import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EnglishTexts } from '../text/testing/english-texts';
import { ComponentStates } from './component-states';
import { EXAMPLE_UPLOADS } from './example-uploads';

test('the page of components shows a row for each state of an upload', () => {
  const page = renderToString(
    <EnglishTexts>
      <ComponentStates />
    </EnglishTexts>,
  );
  for (const { name } of EXAMPLE_UPLOADS) expect(page).toContain(name.trim());
});
