import { parseAst } from 'rolldown/parseAst';

/** All elements of the package have classes that begin so: they are nobody else's, and nobody's style reaches them. */
export const CLASS_PREFIX = 'sluice:';

/** Functions whose arguments are classes. */
const JOINS = new Set(['cn', 'cva', 'clsx']);

type Node = { type: string; start: number; end: number } & Record<string, unknown>;

export type PrefixedCode = Readonly<{
  code: string;
  classes: ReadonlySet<string>;
  /** Texts elsewhere of several words or with a dash: classes that were not found would be among them. */
  others: readonly string[];
}>;

/**
 * The source of a component with prefixed classes, and the classes that it names, without the prefix. They are found where a component can have
 * them: in an attribute `className`, in what is handed to `cn` and `cva`, and in a constant whose name ends with `Style`. A template's
 * beginning of a class (`ratio-${n}`) is prefixed too, and not among those named.
 */
export function prefixClasses(code: string): PrefixedCode {
  const classes = new Set<string>();
  const texts = new Map<number, string>();
  const places = new Set<number>();
  /** `startsInside`: the text begins in the middle of a class, whose beginning an expression gives; `endsInside`: so it ends. */
  function note(text: string, offset: number, { startsInside = false, endsInside = false } = {}): void {
    for (const { 0: name, index } of text.matchAll(/\S+/g)) {
      if (startsInside && index === 0) continue;
      places.add(offset + index);
      if (!endsInside || index + name.length < text.length) classes.add(name);
    }
  }

  function collect(node: unknown): void {
    if (Array.isArray(node)) {
      node.forEach(collect);
      return;
    }
    if (!isNode(node)) return;
    switch (node.type) {
      case 'Literal':
        if (typeof node.value === 'string') note(node.value, node.start + 1);
        return;
      case 'TemplateLiteral':
        collectTemplate(node);
        return;
      // The question is no class, what it decides between is.
      case 'ConditionalExpression':
        collect(node.consequent);
        collect(node.alternate);
        return;
      case 'LogicalExpression':
        if (node.operator !== '&&') collect(node.left);
        collect(node.right);
        return;
      case 'ObjectExpression':
        for (const property of node.properties as Node[]) collectProperty(property);
        return;
      case 'ArrayExpression':
        collect(node.elements);
        return;
      case 'ParenthesizedExpression':
      case 'JSXExpressionContainer':
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
        collect(node.expression);
        return;
      // A call within is one of `cn`, which is looked at by itself, or none of classes.
      default:
    }
  }

  function collectProperty(property: Node): void {
    const name = isNode(property.key) ? String(property.key.name ?? property.key.value) : '';
    // Names of variants, not classes.
    if (name !== 'defaultVariants') collect(property.value);
  }

  function collectTemplate(node: Node): void {
    const quasis = node.quasis as readonly Node[];
    for (const [at, quasi] of quasis.entries()) {
      const { raw } = quasi.value as { raw: string };
      const inside = { startsInside: at > 0, endsInside: at < quasis.length - 1 };
      // Whether its place begins before or after the backtick is each parser's own choice.
      note(raw, code.indexOf(raw, quasi.start), inside);
    }
    collect(node.expressions);
  }

  visit(parseAst(code, { lang: 'tsx' }), (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string' && /[-\s]/.test(node.value.trim()))
      texts.set(node.start + 1, node.value);
    if (node.type === 'JSXAttribute' && isNode(node.name) && node.name.name === 'className')
      collect(node.value);
    // Properties that are handed on to an element.
    if (node.type === 'Property' && isNode(node.key) && node.key.name === 'className') collect(node.value);
    if (
      node.type === 'AssignmentExpression' &&
      isNode(node.left) &&
      isNode(node.left.property) &&
      node.left.property.name === 'className'
    )
      collect(node.right);
    if (node.type === 'CallExpression' && isNode(node.callee) && JOINS.has(String(node.callee.name)))
      collect(node.arguments);
    if (node.type === 'VariableDeclarator' && isNode(node.id) && /Style$|_STYLE$/.test(String(node.id.name)))
      collect(node.init);
  });
  const prefixed = [...places]
    .toSorted((one, other) => other - one)
    .reduce((text, at) => `${text.slice(0, at)}${CLASS_PREFIX}${text.slice(at)}`, code);
  const others = [...texts].filter(([at]) => !places.has(at)).map(([, text]) => text);
  return { code: prefixed, classes, others };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function visit(value: unknown, look: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const one of value) visit(one, look);
  } else if (isNode(value)) {
    look(value);
    for (const [key, child] of Object.entries(value)) {
      if (key !== 'parent' && typeof child === 'object' && child !== null) visit(child, look);
    }
  }
}
