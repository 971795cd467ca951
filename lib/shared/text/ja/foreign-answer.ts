import type { ForeignAnswer } from '../../errors/foreign-answer';
import { formats } from './formats';

/** Says in Japanese where a foreign answer came from, by its status. */
export function foreignAnswerText({ status, host, sizeBytes }: ForeignAnswer): string {
  const whom = host ?? 'サーバー';
  if (status === 413) {
    const size = sizeBytes === undefined ? 'このサイズ' : formats.bytes(sizeBytes);
    return `${whom}までの途中にあるプロキシの上限がこのサイトより低いため、${size}のアップロードがブロックされました。別のネットワークを使うか、サイトの運営者にお問い合わせください。`;
  }
  if (status === 407) {
    return `${whom}に接続するには、ネットワークのプロキシにユーザー名とパスワードを入力する必要があります。プロキシにログインしてから、もう一度お試しください。`;
  }
  if (status >= 500 && status !== 511) {
    return `${whom}の手前にあるゲートウェイが、接続できないと応答しました（${status}）。しばらくしてからもう一度お試しください。`;
  }
  if (status === 404 || status === 405) {
    return `${whom}が見つかりませんでした（${status}）。ネットワークにログインページがある場合は、新しいタブでログインしてください。ない場合は、サイトの運営者にお問い合わせください。`;
  }
  return `${whom}ではなく、別のページが応答しました。ネットワークにログインページがある場合は、新しいタブでログインしてから、もう一度お試しください。`;
}
