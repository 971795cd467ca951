import type { ForeignAnswer } from '../../errors/foreign-answer';
import { formats } from './formats';

/** Says in Brazilian Portuguese, by its status, where a foreign answer came from. */
export function foreignAnswerText({ status, host, sizeBytes }: ForeignAnswer): string {
  const whom = host ?? 'o servidor';
  if (status === 413) {
    const size = sizeBytes === undefined ? 'deste tamanho' : `de ${formats.bytes(sizeBytes)}`;
    return `Um proxy no caminho para ${whom} bloqueia envios ${size} porque o limite dele é menor que o deste site. Use outra rede ou fale com o responsável pelo site.`;
  }
  if (status === 407) {
    return `Um proxy da sua rede pede nome e senha para acessar ${whom}. Faça login nele e tente de novo.`;
  }
  if (status >= 500 && status !== 511) {
    return `Um gateway informa que não consegue acessar ${whom} (${status}). Tente de novo em instantes.`;
  }
  if (status === 404 || status === 405) {
    return `Nada foi encontrado onde ${whom} deveria estar (${status}). Se a sua rede tem uma página de login, abra uma nova aba e faça login; se não, fale com o responsável pelo site.`;
  }
  return `Quem respondeu não foi ${whom}, e sim outra página. Se a sua rede tem uma página de login, abra uma nova aba, faça login e tente de novo.`;
}
