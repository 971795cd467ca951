import type { ForeignAnswer } from '../../errors/foreign-answer';
import { formats } from './formats';

/** Says in Turkish, by its status, where a foreign answer came from. */
export function foreignAnswerText({ status, host, sizeBytes }: ForeignAnswer): string {
  // The host stands in brackets: a name takes no endings there.
  const of = host === undefined ? '' : ` (${host})`;
  if (status === 413) {
    const size = sizeBytes === undefined ? 'bu kadar büyük' : `${formats.bytes(sizeBytes)} boyutundaki`;
    return `Sunucuya${of} giden yoldaki bir proxy, sınırı bu siteninkinden düşük olduğu için ${size} yüklemeleri engelliyor. Başka bir ağ kullanın ya da site sahibiyle iletişime geçin.`;
  }
  if (status === 407) {
    return `Sunucuya${of} ulaşmak için ağınızdaki bir proxy kullanıcı adı ve şifre istiyor. Proxy’de oturum açıp tekrar deneyin.`;
  }
  if (status >= 500 && status !== 511) {
    return `Sunucunun${of} önündeki bir ağ geçidi, sunucunun yanıt vermediğini bildiriyor (${status}). Birazdan tekrar deneyin.`;
  }
  if (status === 404 || status === 405) {
    return `Sunucunun${of} olması gereken yerde bir şey bulunamadı (${status}). Ağınızın bir oturum açma sayfası varsa yeni bir sekmede oturum açın; yoksa site sahibiyle iletişime geçin.`;
  }
  return `Sunucunun${of} yerine başka bir sayfa yanıt verdi. Ağınızın bir oturum açma sayfası varsa yeni bir sekmede oturum açıp tekrar deneyin.`;
}
