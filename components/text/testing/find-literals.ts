import { parseSync } from 'oxc-parser';

/** A text that people would read, written in code and not in the catalogue. */
export type Literal = Readonly<{ line: number; where: string; text: string }>;

/** Attributes and properties that people read or hear. */
const READ_ALOUD = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'hint',
  'text',
  'description',
  'message',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
]);

/** Functions whose arguments people read or hear. */
const SPEAKERS = /^(?:announce|speak|toast|notify|alert|confirm)$/;

const WORD = /\p{L}{2}/u;
/** Begins with a capital and has a second word: no name of a class, a key or a path. */
const SENTENCE = /^[“"]?\p{Lu}\p{L}*[’']?\p{L}*[,:…!?.]?\s+.*\p{L}/u;

type Node = Readonly<{ type: string; start: number; [field: string]: unknown }>;

/** The place in which a text would be read; null where nobody reads it. */
type Place = string | null;

/**
 * Texts in the source of a component or a page: in JSX, in what people read or hear of an element, in titles, in the arguments of
 * functions that speak, and any sentence elsewhere. Exceptions are for developers and may say what they like.
 */
export function findLiterals(path: string, source: string): readonly Literal[] {
  const found: Literal[] = [];
  function visit(value: unknown, place: Place): void {
    if (Array.isArray(value)) for (const one of value) visit(one, place);
    if (!isNode(value)) return;
    const text = textOf(value);
    if (text !== null && (place === null ? SENTENCE : WORD).test(text)) {
      const line = source.slice(0, value.start).split('\n').length;
      found.push({ line, where: place ?? 'sentence', text: text.trim() });
    }
    for (const [child, itsPlace] of partsOf(value, place)) visit(child, itsPlace);
  }
  visit(parseSync(path, source).program, null);
  return found;
}

function textOf(node: Node): string | null {
  if (node.type === 'TemplateLiteral') {
    return (node.quasis as readonly Node[]).map((quasi) => (quasi.value as { raw: string }).raw).join(' ');
  }
  return /^(?:JSXText|Literal)$/.test(node.type) && typeof node.value === 'string' ? node.value : null;
}

/** The parts of a node, each with its place. Types and names of modules say nothing to people. */
function partsOf(node: Node, place: Place): readonly (readonly [part: unknown, place: Place])[] {
  switch (node.type) {
    case 'TemplateLiteral':
      return [[node.expressions, place]];
    case 'JSXElement':
    case 'JSXFragment':
      return [
        [node.openingElement, null],
        [node.children, 'JSX'],
      ];
    case 'JSXAttribute':
      return [[node.value, placeOf(node.name)]];
    case 'Property':
      return [[node.value, placeOf(node.key)]];
    case 'AssignmentExpression':
      return [[node.right, nameOf(node.left) === 'title' ? 'title' : null]];
    case 'ConditionalExpression':
      return [
        [node.test, null],
        [[node.consequent, node.alternate], place],
      ];
    case 'LogicalExpression':
      return [
        [node.left, node.operator === '&&' ? null : place],
        [node.right, place],
      ];
    case 'BinaryExpression':
      return node.operator === '+' ? [[[node.left, node.right], place]] : [];
    case 'CallExpression': {
      const name = nameOf(node.callee);
      // The message of an exception.
      if (isNode(node.callee) && node.callee.type === 'Super') return [];
      return [
        [node.callee, null],
        [node.arguments, SPEAKERS.test(name) ? name : null],
      ];
    }
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return [[node.expression, place]];
    case 'NewExpression':
      return /Error$/.test(nameOf(node.callee)) ? [] : [[node.arguments, null]];
    case 'ThrowStatement':
    case 'ImportDeclaration':
      return [];
    default:
      return node.type.startsWith('TS') ? [] : Object.values(node).map((part) => [part, null]);
  }
}

function placeOf(name: unknown): Place {
  return READ_ALOUD.has(nameOf(name)) ? nameOf(name) : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The last name of an identifier, a member (`document.title`), an attribute or a key. */
function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  if (value.type === 'MemberExpression') return nameOf(value.property);
  return String(value.name ?? value.value ?? '');
}
