import type { ErrorDetails } from '../../errors/error-codes';
import type { FailuresText } from '../texts';
import { errorText } from './errors';
import { fileKind } from './file-kinds';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { bytes } = formats;

/** Why a file was not uploaded, in Japanese. */
export const failuresText: FailuresText = {
  error: errorText,
  client: {
    network: ({ host }) =>
      host === undefined
        ? '接続に何度も失敗しました。接続を確認してから、もう一度お試しください。'
        : `写真の保存先 ${host} に接続できません。接続を確認してください。他のページが開ける場合は、ネットワークか拡張機能にブロックされている可能性があります。確認してから、もう一度お試しください。`,
    unreadable_answer: ({ host, actualBytes }) =>
      `写真の保存先 ${host} がこのファイルを受け付けず、理由を読み取れませんでした。プロキシの上限が${bytes(actualBytes ?? 0)}未満の可能性があります。別のネットワークを試すか、サイトの運営者にお問い合わせください。`,
    forbidden_here: ({ host }) =>
      `このページのセキュリティ設定により、${host} にファイルを送信できません。サイトの運営者にお問い合わせください。`,
    intercepted: textOfForeign,
    proxy_limit: textOfForeign,
    stalled: ({ host }) =>
      `${host === undefined ? '' : `${host} への`}アップロードが止まりました。接続を確認してから、もう一度お試しください。`,
    upload_refused: () =>
      'ストレージがこのファイルを拒否しました。もう一度お試しください。再び拒否された場合は、サイトの運営者にお問い合わせください。',
    source_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `このファイルは${bytes(actualBytes)}で、上限は${bytes(limitBytes)}です。先に縮小してください。`
        : 'このファイルは大きすぎます。先に縮小してください。',
    unreadable: () =>
      'このファイルを読み取れませんでした。移動または変更した場合は、選択し直してください。クラウドのフォルダにある場合は、先にダウンロードしてください。',
    not_restored: () => 'ページを閉じた後、このファイルを復元できませんでした。もう一度選択してください。',
    cannot_convert: ({ actualType }) =>
      `お使いのブラウザでは${actualType ? `この${fileKind(actualType)}` : 'このファイル'}を変換できません。先にJPEGとして保存するか、別のブラウザをお使いください。`,
    cannot_edit: ({ actualType }) =>
      `このブラウザでは${actualType ? `この${fileKind(actualType)}` : 'この画像'}を回転・切り抜きできません。その操作を取り消してから、再試行してください。`,
    undecodable_here: ({ actualType }) =>
      `このブラウザでは${actualType ? `この${fileKind(actualType)}` : 'この画像'}を読み取れません。そのまま送るには大きすぎるため、別のブラウザでこのページを開くか、先にJPEGとして保存してください。`,
    original_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `この写真の元のサイズは${bytes(actualBytes)}で、上限は${bytes(limitBytes)}です。縮小して送信してください。`
        : 'この写真は元のサイズでは大きすぎます。縮小して送信してください。',
    conversion_stopped: () =>
      'ブラウザがこのファイルの変換を中断しました。もう一度試すか、先にJPEGまたはPNGとして保存してください。',
    conversion_interrupted: () =>
      'このファイルの変換中にページが閉じられました。もう一度試すか、先にJPEGまたはPNGとして保存してください。',
    unexpected_answer: ({ reason }) =>
      reason ?? 'サーバーから予期しない応答がありました。しばらくしてからもう一度お試しください。',
  },
};

function textOfForeign({ status = 0, host, actualBytes }: ErrorDetails): string {
  return foreignAnswerText({
    status,
    ...(host === undefined ? {} : { host }),
    ...(actualBytes === undefined ? {} : { sizeBytes: actualBytes }),
  });
}
