import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { uploadQueueText } from '@/lib/shared/text/en/upload-queue';
import { EnglishTexts } from '../../text/testing/english-texts';
import { EndCard } from './end-card';

const link = {
  made: null,
  address: null,
  count: 0,
  problem: null,
  isBusy: false,
  outcome: null,
  copy: () => {},
};

const draw = (isMoreInBar: boolean) =>
  renderToStaticMarkup(
    <EnglishTexts>
      <EndCard
        link={link as never}
        uploadState="held"
        linkSeconds={0}
        afterUpload={null}
        isMoreInBar={isMoreInBar}
        onMore={() => {}}
      />
    </EnglishTexts>,
  );

it('has a button to send more, unless the bar’s own button adds photos', () => {
  expect(draw(false)).toContain(uploadQueueText.sendMore);
  expect(draw(true)).not.toContain(uploadQueueText.sendMore);
});
