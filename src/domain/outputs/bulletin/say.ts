import type { TextPart } from '../../model/bulletin';

type Said = TextPart | number | readonly TextPart[];

/** Text with figures bound into it: say`已完成${figure}项`. Neighbouring strings are joined. */
export function say(strings: TemplateStringsArray, ...values: readonly Said[]): TextPart[] {
  return joinParts(
    strings.flatMap((text, index): TextPart[] => {
      const value = index < values.length ? values[index] : undefined;
      if (value === undefined) return [text];
      if (typeof value === 'number') return [text, String(value)];
      return isList(value) ? [text, ...value] : [text, value];
    }),
  );
}

function isList(value: Said): value is readonly TextPart[] {
  return Array.isArray(value);
}

function joinParts(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  return joined;
}

/** Clauses set side by side with a separator. */
export function list(clauses: readonly (readonly TextPart[])[], separator: string): TextPart[] {
  return joinParts(clauses.flatMap((clause, index) => (index === 0 ? [...clause] : [separator, ...clause])));
}
