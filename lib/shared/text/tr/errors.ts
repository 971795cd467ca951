import { ALBUM_LIMITS } from '../../albums/album-limits';
import type { ErrorCode, ErrorDetails } from '../../errors/error-codes';
import { MAX_ALBUMS } from '../../keys/row/album-places';
import { isMediaType, MEDIA_TYPE_NAMES, MEDIA_TYPES } from '../../media/media-types';
import type { ErrorText } from '../texts';
import { fileKind } from './file-kinds';
import { formats } from './formats';
import { exactPixels, pixels } from './pixels';

type Text = string | ((details: ErrorDetails) => string);

type Unit = Readonly<{ short: (value: number) => string; exact: (value: number) => string }>;

const BYTES: Unit = { short: formats.bytes, exact: formats.exactBytes };
const PIXELS: Unit = { short: pixels, exact: exactPixels };

const ALLOWED = new Intl.ListFormat('tr', { type: 'disjunction' }).format(
  MEDIA_TYPE_NAMES.map((type) => MEDIA_TYPES[type].label),
);

/** Names of pictures that other programs open, as against media types, as they cross the wire. */
const PICTURES = /\b(?:image|photo)\b(?!\/)/;
/** Among those, the names of animations: a still would not be the same. */
const ANIMATIONS = /^animated\b/;

const TEXTS: Readonly<Record<ErrorCode, Text>> = {
  invalid_request: ({ field, problem }) => {
    const what = field ? `${field} alanı geçersiz` : 'İstek geçersiz';
    return `${what}${problem ? ` (${problem})` : ''}. Düzeltip tekrar deneyin.`;
  },
  body_too_large: ({ limitBytes }) =>
    limitBytes === undefined
      ? 'İstek çok uzun. Daha küçük parçalara bölün.'
      : `İstek çok uzun: sınır ${formats.bytes(limitBytes)}. Daha küçük parçalara bölün.`,
  not_json: 'İstek JSON olmalıdır. Content-Type: application/json üst bilgisiyle gönderin.',
  not_found: 'Burada bir şey bulunamadı. Silinmiş ya da adres yanlış olabilir.',
  method_not_allowed: 'Bu adres bu şekilde kullanılamaz. İsteğin yöntemini kontrol edin.',
  wrong_host: 'Bu site kullandığınız adla sunulmuyor. Kendi adresinden açın.',
  foreign_origin: 'İstek başka bir siteden geldi. Bu sayfayı kendi adresinden açıp tekrar deneyin.',
  sign_in_required: 'Bunun için oturum açın.',
  role_required: 'Hesabınızın buna izni yok. Bu sitenin bir yöneticisine başvurun.',
  wrong_password: 'Şifre yanlış. Tekrar deneyin.',
  sign_in_link_used:
    'Bu oturum açma bağlantısı kullanılmış ya da çok eski. Yenisi için uygulamayı yeniden başlatın.',
  openid_unreachable: 'Oturum açma hizmetine şu anda ulaşılamıyor. Birkaç dakika sonra tekrar deneyin.',
  openid_failed:
    'Oturum açma hizmeti hata verdi. Tekrar deneyin. Sorun sürerse site sahibiyle iletişime geçin.',
  openid_declined: 'Oturum açma iptal edildi. Tekrar deneyin.',
  openid_not_allowed:
    'Hesabınız bu sitenin listesinde yok. Site sahibinden eklemesini isteyin ya da başka bir hesap kullanın.',
  openid_clock: 'Bu sitenin saati ile oturum açma hizmetinin saati farklı. Site sahibiyle iletişime geçin.',
  openid_attempt_missing:
    'Bu oturum açma işlemi başka bir tarayıcıda veya sekmede ya da çok önce başlatılmış. Baştan başlayın ve bu sitenin çerezlerine izin verin.',
  openid_attempt_used: 'Bu oturum açma işlemi zaten kullanıldı. Baştan başlayın.',
  token_invalid:
    'Bu API jetonunun süresi dolmuş, jeton iptal edilmiş ya da yanlış yazılmış. Kontrol edin veya bir yöneticiden yenisini isteyin.',
  too_many_tokens: 'Çok fazla API jetonu var. Önce birini iptal edin.',
  rate_limited: (details) => `${usedUp(details)} ${tryAgain(details)}`,
  challenge_required: 'Robot olmadığınızı doğrulayıp tekrar deneyin.',
  conflict: 'Bunu aynı anda başka biri değiştirdi. Kontrol edip tekrar deneyin.',
  image_in_trash: 'Bu fotoğraf çöp kutusunda. Önce geri yükleyin.',
  texts_too_long: ({ excessBytes }) =>
    `Bu fotoğrafın adı, açıklaması ve etiketleri birlikte çok uzun. Kısaltın${excessBytes === undefined ? '' : ` (fazla karakter: ${formats.count(excessBytes)})`}.`,

  unsupported_type: ({ declaredType, actualType }) => {
    const type = actualType ?? declaredType;
    if (type && ANIMATIONS.test(type)) {
      return `Bu dosya (${named(type)}) buraya yüklenemez. Hareketli WebP veya GIF olarak kaydedip onu seçin.`;
    }
    if (type && PICTURES.test(type)) {
      return `Bu dosya (${named(type)}) buraya yüklenemez. JPEG veya PNG olarak kaydedip onu seçin.`;
    }
    return type
      ? `Bu dosya (${named(type)}) yüklenemez. ${ALLOWED} biçiminde bir görüntü seçin.`
      : `Bu türdeki dosyalar yüklenemez. ${ALLOWED} biçiminde bir görüntü seçin.`;
  },
  file_empty: 'Bu dosya boş. Başka bir dosya seçin.',
  file_too_large: ({ actualBytes, limitBytes }) =>
    `${tooMuch('Dosya', actualBytes, limitBytes, BYTES)} Daha küçük bir dosya seçin.`,
  too_many_pixels: ({ actualPixels, limitPixels }) =>
    `${tooMuch('Görüntü', actualPixels, limitPixels, PIXELS)} Önce küçültün.`,
  too_complex:
    'Bu görüntü çok karmaşık: denetlemek çok uzun sürüyor ya da çok bellek istiyor. Sade bir JPEG veya PNG olarak yeniden kaydedin.',
  type_mismatch: ({ declaredType, actualType }) =>
    declaredType && actualType
      ? `Adına göre bu dosyanın türü ${named(declaredType)}, içeriğine göre ise ${named(actualType)}. Gerçek türüyle yeniden kaydedin.`
      : 'Dosyanın içeriği türüyle uyuşmuyor. Gerçek türüyle yeniden kaydedin.',
  not_an_image: ({ actualType }) =>
    `${actualType ? `Bu dosya bir görüntü değil (${named(actualType)})` : 'Bu dosya bir görüntü değil'}. ${ALLOWED} biçiminde bir görüntü seçin.`,
  damaged_image: 'Bu görüntü bozuk ya da eksik. Başka bir kopyasını deneyin.',
  size_mismatch: ({ actualBytes, limitBytes }) =>
    actualBytes === undefined || limitBytes === undefined
      ? 'Yükleme eksik kaldı. Dosyayı yeniden yükleyin.'
      : `Yükleme eksik kaldı: ${BYTES.exact(limitBytes)} yerine ${BYTES.exact(actualBytes)} ulaştı. Dosyayı yeniden yükleyin.`,
  checksum_mismatch: 'Dosya yolda bozuldu. Yeniden yükleyin.',
  not_accepted: ({ reason }) => reason ?? 'Bu site bu dosyayı kabul etmiyor.',

  ticket_invalid: 'Bu yükleme tamamlanamıyor. Dosyayı yeniden yükleyin.',
  ticket_expired: 'Bu yükleme çok uzun sürdü ve süresi doldu. Dosyayı yeniden yükleyin.',
  upload_missing: 'Dosya ulaşmadı. Yeniden yükleyin.',

  link_invalid: 'Bu bağlantı geçerli değil. Yenisini isteyin.',
  link_expired: 'Bu bağlantının süresi doldu. Yenisini isteyin.',
  link_revoked: 'Bu bağlantı iptal edildi. Yenisini isteyin.',
  link_locked: 'Bu bağlantı için şifre gerekiyor. Bağlantıyı tarayıcınızda açıp şifreyi girin.',
  link_files_used: ({ limitFiles }) => {
    const full =
      limitFiles === undefined
        ? 'Bu bağlantı artık fotoğraf almıyor.'
        : formats.plural(limitFiles, {
            one: 'Bu bağlantı bir fotoğraf alabiliyor ve o fotoğraf gönderildi.',
            other: 'Bu bağlantı # fotoğraf alabiliyor ve hepsi gönderildi.',
          });
    return `${full} Davet sahibinden yenisini isteyin.`;
  },
  link_bytes_used: ({ limitBytes }) =>
    `${limitBytes === undefined ? 'Bu fotoğraf için yer kalmadı.' : `Bu bağlantı toplam ${formats.bytes(limitBytes)} alabiliyor ve bu fotoğraf için yer kalmadı.`} Davet sahibinden yenisini isteyin.`,
  take_back_over: 'Bu fotoğraf artık geri çekilemez. Davet sahibinden silmesini isteyin.',
  guest_name_missing: 'Davet sahibi, fotoğrafları kimin gönderdiğini bilmek istiyor. Önce adınızı girin.',

  album_gone: 'Bu albüm artık yok. Fotoğrafları hâlâ galeride.',
  albums_full: `${formats.count(ALBUM_LIMITS.albums)} albüm var, daha fazlası olamaz. Önce birini silin.`,
  too_many_albums: `Bir fotoğraf en fazla ${formats.count(MAX_ALBUMS)} albümde olabilir. Önce birinden çıkarın.`,
  arranged_too_far: `Fotoğrafların sırası, albümün ilk ${formats.count(ALBUM_LIMITS.arranged)} fotoğrafı içinde değiştirilebilir. Daha yukarı taşıyın.`,

  storage_denied:
    'Depolama alanı isteği reddetti. Site sahibinin erişim kurallarını kontrol etmesi gerekiyor.',
  storage_unavailable: (details) =>
    `${details.host ? `Depolama alanına (${details.host})` : 'Depolama alanına'} şu anda ulaşılamıyor. ${tryAgain(details)}`,
  storage_full:
    'Depolama alanı dolu. Daha sonra tekrar deneyin; dolu kalırsa site sahibiyle iletişime geçin.',
  hook_failed: (details) => `Bu site işlemi şu anda tamamlayamadı. ${tryAgain(details)}`,
  busy: (details) => `Sunucu meşgul. ${tryAgain(details)}`,
  internal: ({ reason }) =>
    reason ?? 'Sunucuda bir sorun oluştu. Tekrar deneyin. Sorun sürerse site sahibiyle iletişime geçin.',
};

/** The sentence that a person reads about an error, in Turkish without markup. */
export const errorText: ErrorText = (code, details = {}) => {
  const text = TEXTS[code];
  return typeof text === 'string' ? text : text(details);
};

function usedUp({ limitedBy, period }: ErrorDetails): string {
  const time = period === 'day' ? 'Bugün' : 'Son bir saatte';
  switch (limitedBy) {
    case 'client':
      return `${time} bağlantınızdan çok fazla yükleme yapıldı.`;
    case 'network':
      return `${time} ağınızdan çok fazla yükleme yapıldı.`;
    case 'total':
      return `Bu site ${period === 'day' ? 'bugün' : 'bu saat içinde'} daha fazla yükleme alamıyor.`;
    case 'unverified':
      return 'Hâlâ denetlenen çok fazla yükleme var.';
    default:
      return 'Aynı anda çok fazla yükleme var.';
  }
}

function tryAgain({ retryAfterSeconds }: ErrorDetails): string {
  return retryAfterSeconds === undefined || retryAfterSeconds <= 0
    ? 'Birazdan tekrar deneyin.'
    : `${formats.duration(retryAfterSeconds)} sonra tekrar deneyin.`;
}

/** A media type or common name: `JPEG görüntüsü`, `ZIP arşivi`. */
function named(type: string): string {
  return isMediaType(type) ? `${MEDIA_TYPES[type].label} görüntüsü` : fileKind(type);
}

function tooMuch(subject: string, actual: number | undefined, limit: number | undefined, unit: Unit): string {
  if (actual === undefined) {
    return limit === undefined
      ? `${subject} çok büyük.`
      : `${subject} çok büyük: sınır ${unit.short(limit)}.`;
  }
  if (limit === undefined) return `${subject} çok büyük: ${unit.short(actual)}.`;
  // "10 MB; the limit is 10 MB" would help nobody.
  const format = unit.short(actual) === unit.short(limit) ? unit.exact : unit.short;
  return `${subject} ${format(actual)}, sınır ise ${format(limit)}.`;
}
