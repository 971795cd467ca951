import type { ErrorDetails } from '../../errors/error-codes';
import type { FailuresText } from '../texts';
import { errorText } from './errors';
import { fileKind } from './file-kinds';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { bytes } = formats;

/** Why a file was not uploaded, in Turkish. */
export const failuresText: FailuresText = {
  error: errorText,
  client: {
    network: ({ host }) =>
      host === undefined
        ? 'Bağlantı birkaç kez koptu. Bağlantınızı kontrol edip tekrar deneyin.'
        : `Fotoğrafların saklandığı yere (${host}) ulaşılamıyor. Bağlantınızı kontrol edin; başka sayfalar açılıyorsa ağınız veya bir uzantı engelliyor olabilir. Sonra tekrar deneyin.`,
    unreadable_answer: ({ host, actualBytes }) =>
      `Fotoğrafların saklandığı yer (${host}) bu dosyayı almadı ve okunabilir bir neden belirtmedi. Bir proxy’nin sınırı ${bytes(actualBytes ?? 0)} değerinin altında olabilir. Başka bir ağ deneyin ya da site sahibiyle iletişime geçin.`,
    forbidden_here: ({ host }) =>
      `Bu sayfanın güvenlik kuralları şu adrese dosya gönderilmesine izin vermiyor: ${host}. Site sahibiyle iletişime geçin.`,
    intercepted: textOfForeign,
    proxy_limit: textOfForeign,
    stalled: ({ host }) =>
      `Yükleme${host === undefined ? '' : ` (${host})`} takıldı. Bağlantınızı kontrol edip tekrar deneyin.`,
    upload_refused: () =>
      'Depolama alanı bu dosyayı reddetti. Tekrar deneyin. Yine reddedilirse site sahibiyle iletişime geçin.',
    source_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `Bu dosya ${bytes(actualBytes)}, sınır ise ${bytes(limitBytes)}. Önce küçültün.`
        : 'Bu dosya çok büyük. Önce küçültün.',
    unreadable: () =>
      'Bu dosya okunamadı. Taşındıysa veya değiştiyse yeniden seçin. Bulut klasöründeyse önce indirin.',
    not_restored: () => 'Sayfa kapatıldıktan sonra bu dosya geri getirilemedi. Yeniden seçin.',
    cannot_convert: ({ actualType }) =>
      `Tarayıcınız bu dosyayı${kindOf(actualType)} dönüştüremiyor. Önce JPEG olarak kaydedin ya da başka bir tarayıcı kullanın.`,
    cannot_edit: ({ actualType }) =>
      `Bu dosya${kindOf(actualType)} bu tarayıcıda döndürülemez veya kırpılamaz. Değişikliği geri alıp tekrar deneyin.`,
    undecodable_here: ({ actualType }) =>
      `Bu tarayıcı bu dosyayı${kindOf(actualType)} okuyamıyor, dosya da olduğu gibi gönderilemeyecek kadar büyük. Bu sayfayı başka bir tarayıcıda açın ya da dosyayı önce JPEG olarak kaydedin.`,
    original_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `Bu fotoğraf orijinal boyutunda ${bytes(actualBytes)}, sınır ise ${bytes(limitBytes)}. Küçültülmüş olarak gönderin.`
        : 'Bu fotoğraf orijinal boyutunda çok büyük. Küçültülmüş olarak gönderin.',
    conversion_stopped: () =>
      'Tarayıcı bu dosyayı dönüştürürken durdu. Tekrar deneyin ya da önce JPEG veya PNG olarak kaydedin.',
    conversion_interrupted: () =>
      'Bu dosya dönüştürülürken sayfa kapatıldı. Tekrar deneyin ya da önce JPEG veya PNG olarak kaydedin.',
    unexpected_answer: ({ reason }) =>
      reason ?? 'Sunucudan beklenmeyen bir yanıt geldi. Birazdan tekrar deneyin.',
  },
};

/** The kind of a file, behind the word for it. */
function kindOf(type: string | undefined): string {
  return type ? ` (${fileKind(type)})` : '';
}

function textOfForeign({ status = 0, host, actualBytes }: ErrorDetails): string {
  return foreignAnswerText({
    status,
    ...(host === undefined ? {} : { host }),
    ...(actualBytes === undefined ? {} : { sizeBytes: actualBytes }),
  });
}
