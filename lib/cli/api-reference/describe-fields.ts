import * as z from 'zod';

/** The part of JSON Schema that our schemas come out as. */
type JsonSchema = Readonly<{
  type?: string;
  description?: string;
  default?: unknown;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly JsonSchema[];
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  items?: JsonSchema;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
}>;

/** A schema's fields as a Markdown table; of a choice between objects one table each. */
export function describeFields(schema: z.ZodType, place: 'query' | 'body'): string {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const forms = json.anyOf ?? [json];
  return forms
    .map((form, index) => {
      const head = index > 0 ? 'or' : place;
      const required = new Set(form.required);
      const rows = Object.entries(form.properties ?? {}).map(
        ([name, field]) =>
          `| \`${name}\` | ${describeType(field)} | ${required.has(name) ? 'yes' : whenLeftOut(field)} |`,
      );
      return [`| ${head} | | required |`, '| --- | --- | --- |', ...rows, ''].join('\n');
    })
    .join('\n');
}

function whenLeftOut({ default: value }: JsonSchema): string {
  if (value === undefined || value === '') return 'no';
  return `no: \`${Array.isArray(value) ? value.join(',') : String(value)}\``;
}

function describeType(field: JsonSchema): string {
  const bounds = boundsOf(field);
  const words = [kindOf(field), bounds, field.description].filter(Boolean);
  return words.join(', ').replaceAll('|', '\\|');
}

function kindOf({ type, enum: values, const: value, items }: JsonSchema): string {
  if (value !== undefined) return `\`${value}\``;
  if (values) return values.map((one) => `\`${one}\``).join(', ');
  if (type === 'array') return items?.type ? `a list of ${items.type}s` : 'a list';
  if (type === 'integer') return 'a whole number';
  return type ?? '';
}

function boundsOf(field: JsonSchema): string {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems } = field;
  const least = minItems ?? minLength ?? (minimum === Number.MIN_SAFE_INTEGER ? undefined : minimum);
  const most = maxItems ?? maxLength ?? (maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum);
  const unit = maxItems === undefined && maxLength !== undefined ? ' characters' : '';
  if (least !== undefined && most !== undefined) return `${count(least)} to ${count(most)}${unit}`;
  if (most !== undefined) return `at most ${count(most)}${unit}`;
  return least === undefined ? '' : `at least ${count(least)}`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
