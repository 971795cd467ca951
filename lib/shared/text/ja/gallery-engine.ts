import type { PurgeTruth } from '../../purge-truth';
import type { EditField } from '../../wire';
import type { GalleryEngineText } from '../texts';
import { dates } from './dates';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { plural } = formats;

const FATES = {
  purged: { other: '写真#枚はすでに存在しません。' },
  trash: { other: '写真#枚は現在ゴミ箱にあります。' },
  held: { other: '写真#枚は現在承認待ちです。' },
  private: { other: '写真#枚は現在非公開です。' },
  public: { other: '写真#枚は現在公開されています。' },
};

const FIELDS: Readonly<Record<EditField, string>> = { name: '名前', alt: '説明', tags: 'タグ' };

/** The words of the gallery engine in Japanese. */
export const galleryEngineText: GalleryEngineText = {
  day: dates.day,
  unreachable: 'サーバーに接続できません。接続を確認してから、もう一度お試しください。',
  noReason: 'サーバーから理由が返されませんでした。もう一度お試しください。',
  somethingWrong: '問題が発生しました。',
  searchBroke: '検索が途中で止まりました。もう一度お試しください。',
  countBroke: '集計が途中で止まりました。もう一度お試しください。',
  dateImpossible: 'この日付は未来か、写真が発明される前のものです。',
  inTrash: 'この写真は現在ゴミ箱にあります。復元してから、もう一度保存してください。',
  foreign: foreignAnswerText,
  loadErrors: async () => (await import('./errors')).errorText,
  gone: (fate, count) => plural(count, FATES[fate]),
  lost: (fields) =>
    `同時に他の人が${fields.map((field) => FIELDS[field]).join('、')}を変更し、その変更が保存されました。確認して、もう一度保存してください。`,
  purgeTruth,
};

/** The facts about a permanent deletion, said before it. */
function purgeTruth(truth: PurgeTruth): string {
  const { keepsVersions, softDeleteDays, lockDays, hasReplicas, isUnknown } = truth;
  const days = (count: number) => plural(count, { other: '#日間' });
  const kept = [
    ...(lockDays === undefined
      ? []
      : [
          lockDays === 0
            ? 'ロックされたファイルは、ロックが切れるまでバケットに残ります。'
            : `バケットはロックされていて、すべてのファイルが${days(lockDays)}残ります。`,
        ]),
    ...(softDeleteDays === undefined
      ? []
      : [`削除したファイルは、さらに${days(softDeleteDays)}バケットに残ります。`]),
    ...(keepsVersions && lockDays === undefined ? ['ファイルの以前のバージョンがバケットに残ります。'] : []),
    ...(hasReplicas ? ['バケットの複製には、ファイルがそのまま残ります。'] : []),
  ];
  if (kept.length > 0) {
    return `この操作はギャラリーでは元に戻せません。${kept.join('')}バケットの所有者は、残ったファイルに引き続きアクセスできます。`;
  }
  return isUnknown ? 'この操作はギャラリーでは元に戻せません。' : 'この操作は元に戻せません。';
}
