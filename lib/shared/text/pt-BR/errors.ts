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

const ALLOWED = new Intl.ListFormat('pt-BR', { type: 'disjunction' }).format(
  MEDIA_TYPE_NAMES.map((type) => MEDIA_TYPES[type].label),
);

/** Names of pictures that other programs open, as against media types. */
const PICTURES = /\b(?:image|photo)\b(?!\/)/;
/** Among those, the names of animations: a still would not be the same. */
const ANIMATIONS = /^animated\b/;

const TEXTS: Readonly<Record<ErrorCode, Text>> = {
  invalid_request: ({ field, problem }) => {
    const what = problem === undefined ? '' : ` (${problem})`;
    return field
      ? `O campo ${field} não está como esperado${what}. Corrija-o e tente de novo.`
      : `A solicitação não está como esperado${what}. Corrija-a e tente de novo.`;
  },
  body_too_large: ({ limitBytes }) =>
    limitBytes === undefined
      ? 'A solicitação é longa demais. Divida-a em partes menores.'
      : `A solicitação é longa demais: o limite é de ${formats.bytes(limitBytes)}. Divida-a em partes menores.`,
  not_json: 'A solicitação precisa ser JSON. Envie-a com o cabeçalho Content-Type: application/json.',
  not_found: 'Nada foi encontrado aqui. Pode ter sido excluído, ou o endereço está errado.',
  method_not_allowed: 'Este endereço não pode ser usado dessa forma. Confira o método da solicitação.',
  wrong_host: 'Este site não atende pelo nome que você usou. Abra-o pelo endereço dele.',
  foreign_origin: 'A solicitação veio de outro site. Abra esta página pelo endereço dela e tente de novo.',
  sign_in_required: 'Faça login para continuar.',
  role_required: 'Sua conta não tem permissão para isso. Fale com um administrador deste site.',
  wrong_password: 'Senha incorreta. Tente de novo.',
  sign_in_link_used:
    'Este link de login já foi usado ou é antigo demais. Inicie o app de novo para receber outro.',
  openid_unreachable: 'O serviço de login está fora do ar no momento. Tente de novo em alguns minutos.',
  openid_failed:
    'O serviço de login retornou um erro. Tente de novo. Se continuar, fale com o responsável pelo site.',
  openid_declined: 'O login foi cancelado. Tente de novo.',
  openid_not_allowed:
    'Sua conta não está na lista deste site. Peça ao responsável pelo site para incluí-la ou use outra conta.',
  openid_clock:
    'Os relógios deste site e do serviço de login estão diferentes. Fale com o responsável pelo site.',
  openid_attempt_missing:
    'Este login começou em outro navegador ou aba, ou há tempo demais. Comece de novo e permita cookies para este site.',
  openid_attempt_used: 'Este login já foi usado. Comece de novo.',
  token_invalid:
    'Este token de API expirou, foi revogado ou está escrito errado. Confira-o ou peça um novo a um administrador.',
  too_many_tokens: 'Há tokens de API demais. Revogue um primeiro.',
  rate_limited: (details) => `${usedUp(details)} ${tryAgain(details)}`,
  challenge_required: 'Confirme que você não é um robô e tente de novo.',
  conflict: 'Outra pessoa alterou isto no mesmo momento. Confira e tente de novo.',
  image_in_trash: 'Esta foto está na lixeira. Restaure-a primeiro.',
  texts_too_long: ({ excessBytes }) =>
    `O nome, a descrição e as tags desta foto são longos demais juntos. Encurte-os${excessBytes === undefined ? '' : ` (caracteres a mais: ${formats.count(excessBytes)})`}.`,

  unsupported_type: ({ declaredType, actualType }) => {
    const type = actualType ?? declaredType;
    if (type && ANIMATIONS.test(type)) {
      return `Este arquivo é ${named(type)} e não pode ser enviado aqui. Salve-o como WebP ou GIF animado e escolha esse arquivo.`;
    }
    if (type && PICTURES.test(type)) {
      return `Este arquivo é ${named(type)} e não pode ser enviado aqui. Salve-o como JPEG ou PNG e escolha esse arquivo.`;
    }
    return type
      ? `Este arquivo é ${named(type)} e não pode ser enviado. Escolha uma imagem ${ALLOWED}.`
      : `Arquivos deste tipo não podem ser enviados. Escolha uma imagem ${ALLOWED}.`;
  },
  file_empty: 'Este arquivo está vazio. Escolha outro.',
  file_too_large: ({ actualBytes, limitBytes }) =>
    `${tooMuch('O arquivo', actualBytes, limitBytes, BYTES)} Escolha um menor.`,
  too_many_pixels: ({ actualPixels, limitPixels }) =>
    `${tooMuch('A imagem', actualPixels, limitPixels, PIXELS)} Reduza-a primeiro.`,
  too_complex:
    'Esta imagem é complexa demais: verificá-la leva muito tempo ou muita memória. Salve-a de novo como JPEG ou PNG simples.',
  type_mismatch: ({ declaredType, actualType }) =>
    declaredType && actualType
      ? `Pelo nome, o arquivo é ${named(declaredType)}, mas o conteúdo é ${named(actualType)}. Salve-o de novo no tipo certo.`
      : 'O conteúdo do arquivo não corresponde ao tipo dele. Salve-o de novo no tipo certo.',
  not_an_image: ({ actualType }) =>
    `${actualType ? `Este arquivo é ${named(actualType)}, não uma imagem` : 'Este arquivo não é uma imagem'}. Escolha uma imagem ${ALLOWED}.`,
  damaged_image: 'Esta imagem está danificada ou incompleta. Tente outra cópia.',
  size_mismatch: ({ actualBytes, limitBytes }) =>
    actualBytes === undefined || limitBytes === undefined
      ? 'O envio ficou incompleto. Envie o arquivo de novo.'
      : `O envio ficou incompleto: chegaram ${BYTES.exact(actualBytes)} em vez de ${BYTES.exact(limitBytes)}. Envie o arquivo de novo.`,
  checksum_mismatch: 'O arquivo foi danificado no caminho. Envie-o de novo.',
  not_accepted: ({ reason }) => reason ?? 'Este site não aceita este arquivo.',

  ticket_invalid: 'Não é possível concluir este envio. Envie o arquivo de novo.',
  ticket_expired: 'Este envio demorou demais e expirou. Envie o arquivo de novo.',
  upload_missing: 'O arquivo não chegou. Envie-o de novo.',

  link_invalid: 'Este link não é válido. Peça um novo.',
  link_expired: 'Este link expirou. Peça um novo.',
  link_revoked: 'Este link foi revogado. Peça um novo.',
  link_locked: 'Este link precisa de senha. Abra-o no navegador e digite a senha.',
  link_files_used: ({ limitFiles }) => {
    const full =
      limitFiles === undefined
        ? 'Este link não aceita mais fotos.'
        : formats.plural(limitFiles, {
            one: 'Este link aceita # foto, e ela já foi enviada.',
            many: 'Este link aceita # de fotos, e todas já foram enviadas.',
            other: 'Este link aceita # fotos, e todas já foram enviadas.',
          });
    return `${full} Peça um novo ao seu anfitrião.`;
  },
  link_bytes_used: ({ limitBytes }) =>
    `${limitBytes === undefined ? 'Não há mais espaço para esta foto.' : `Este link aceita ${formats.bytes(limitBytes)} no total, e não há mais espaço para esta foto.`} Peça um novo ao seu anfitrião.`,
  take_back_over: 'Esta foto não pode mais ser retirada. Peça ao seu anfitrião para excluí-la.',
  guest_name_missing: 'Seu anfitrião quer saber quem envia as fotos. Digite seu nome primeiro.',

  album_gone: 'Esse álbum não existe mais. As fotos dele continuam na galeria.',
  albums_full: `Já existem ${formats.count(ALBUM_LIMITS.albums)} álbuns, o máximo possível. Exclua um primeiro.`,
  too_many_albums: `Uma foto pode estar em até ${MAX_ALBUMS} álbuns. Remova-a de um primeiro.`,
  arranged_too_far: `É possível reordenar as fotos entre as primeiras ${formats.count(ALBUM_LIMITS.arranged)} de um álbum. Mova-as mais para o início.`,

  storage_denied:
    'O armazenamento recusou a solicitação. O responsável pelo site precisa verificar as regras de acesso.',
  storage_unavailable: (details) =>
    `${details.host ? `O armazenamento (${details.host})` : 'O armazenamento'} está fora do ar no momento. ${tryAgain(details)}`,
  storage_full:
    'O armazenamento está cheio. Tente de novo mais tarde; se continuar cheio, fale com o responsável pelo site.',
  hook_failed: (details) => `Este site não conseguiu concluir isto agora. ${tryAgain(details)}`,
  busy: (details) => `O servidor está ocupado. ${tryAgain(details)}`,
  internal: ({ reason }) =>
    reason ?? 'Algo deu errado no servidor. Tente de novo. Se continuar, fale com o responsável pelo site.',
};

/** The sentence that a person reads about an error, in Brazilian Portuguese. */
export const errorText: ErrorText = (code, details = {}) => {
  const text = TEXTS[code];
  return typeof text === 'string' ? text : text(details);
};

function usedUp({ limitedBy, period }: ErrorDetails): string {
  const time = period === 'day' ? 'hoje' : 'na última hora';
  switch (limitedBy) {
    case 'client':
      return `Envios demais da sua conexão ${time}.`;
    case 'network':
      return `Envios demais da sua rede ${time}.`;
    case 'total':
      return `Este site não pode receber mais envios ${period === 'day' ? 'hoje' : 'nesta hora'}.`;
    case 'unverified':
      return 'Ainda há envios demais sendo verificados.';
    default:
      return 'Envios demais ao mesmo tempo.';
  }
}

function tryAgain({ retryAfterSeconds }: ErrorDetails): string {
  return retryAfterSeconds === undefined || retryAfterSeconds <= 0
    ? 'Tente de novo em instantes.'
    : `Tente de novo em ${formats.duration(retryAfterSeconds)}.`;
}

/** A media type or common name with its article: `uma imagem JPEG`, `um desenho SVG`. */
function named(type: string): string {
  const noun = isMediaType(type) ? `imagem ${MEDIA_TYPES[type].label}` : fileKind(type);
  return `${/^(?:imagem|foto|página) /.test(noun) ? 'uma' : 'um'} ${noun}`;
}

function tooMuch(subject: string, actual: number | undefined, limit: number | undefined, unit: Unit): string {
  if (actual === undefined) {
    return limit === undefined
      ? `${subject} é grande demais.`
      : `${subject} é grande demais: o limite é de ${unit.short(limit)}.`;
  }
  if (limit === undefined) return `${subject} tem ${unit.short(actual)}, o que é demais.`;
  // "10 MB; the limit is 10 MB" would help nobody.
  const format = unit.short(actual) === unit.short(limit) ? unit.exact : unit.short;
  return `${subject} tem ${format(actual)}; o limite é de ${format(limit)}.`;
}
