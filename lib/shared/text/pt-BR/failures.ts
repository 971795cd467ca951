import type { ErrorDetails } from '../../errors/error-codes';
import type { FailuresText } from '../texts';
import { errorText } from './errors';
import { fileKind } from './file-kinds';
import { foreignAnswerText } from './foreign-answer';
import { formats } from './formats';

const { bytes } = formats;

/** Why a file was not uploaded, in Brazilian Portuguese. */
export const failuresText: FailuresText = {
  error: errorText,
  client: {
    network: ({ host }) =>
      host === undefined
        ? 'A conexão falhou várias vezes. Verifique sua conexão e tente de novo.'
        : `Não foi possível acessar ${host}, onde as fotos ficam guardadas. Verifique sua conexão; se outras páginas abrem, a sua rede ou uma extensão bloqueia o acesso. Depois, tente de novo.`,
    unreadable_answer: ({ host, actualBytes }) =>
      `${host}, onde as fotos ficam guardadas, não aceitou este arquivo nem informou um motivo legível. O limite de um proxy pode ser menor que ${bytes(actualBytes ?? 0)}. Tente outra rede ou fale com o responsável pelo site.`,
    forbidden_here: ({ host }) =>
      `As regras de segurança desta página não permitem enviar arquivos para ${host}. Fale com o responsável pelo site.`,
    intercepted: textOfForeign,
    proxy_limit: textOfForeign,
    stalled: ({ host }) =>
      `O envio${host === undefined ? '' : ` para ${host}`} parou. Verifique sua conexão e tente de novo.`,
    upload_refused: () =>
      'O armazenamento recusou este arquivo. Tente de novo. Se for recusado outra vez, fale com o responsável pelo site.',
    source_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `Este arquivo tem ${bytes(actualBytes)}; o limite é de ${bytes(limitBytes)}. Reduza-o primeiro.`
        : 'Este arquivo é grande demais. Reduza-o primeiro.',
    unreadable: () =>
      'Não foi possível ler este arquivo. Se ele foi movido ou alterado, escolha-o de novo. Se está em uma pasta na nuvem, baixe-o primeiro.',
    not_restored: () =>
      'Não foi possível recuperar este arquivo depois que a página foi fechada. Escolha-o de novo.',
    cannot_convert: ({ actualType }) =>
      `Seu navegador não consegue converter ${thisFile(actualType)}. Salve como JPEG primeiro ou use outro navegador.`,
    cannot_edit: ({ actualType }) =>
      `Não é possível girar nem cortar ${thisFile(actualType)} neste navegador. Desfaça isso e tente de novo.`,
    undecodable_here: ({ actualType }) =>
      `Este navegador não consegue ler ${thisFile(actualType)}, grande demais para ser enviado como está. Abra esta página em outro navegador ou salve a imagem como JPEG primeiro.`,
    original_too_large: ({ actualBytes, limitBytes }) =>
      actualBytes !== undefined && limitBytes !== undefined
        ? `No tamanho original, esta foto tem ${bytes(actualBytes)}; o limite é de ${bytes(limitBytes)}. Envie-a reduzida.`
        : 'No tamanho original, esta foto é grande demais. Envie-a reduzida.',
    conversion_stopped: () =>
      'O navegador parou enquanto convertia este arquivo. Tente de novo ou salve-o como JPEG ou PNG primeiro.',
    conversion_interrupted: () =>
      'A página foi fechada enquanto este arquivo era convertido. Tente de novo ou salve-o como JPEG ou PNG primeiro.',
    unexpected_answer: ({ reason }) =>
      reason ?? 'Resposta inesperada do servidor. Tente de novo em instantes.',
  },
};

/** `este arquivo (foto HEIC)`: kinds differ in their gender. */
function thisFile(type: string | undefined): string {
  return type ? `este arquivo (${fileKind(type)})` : 'este arquivo';
}

function textOfForeign({ status = 0, host, actualBytes }: ErrorDetails): string {
  return foreignAnswerText({
    status,
    ...(host === undefined ? {} : { host }),
    ...(actualBytes === undefined ? {} : { sizeBytes: actualBytes }),
  });
}
