import type { ApiObject } from './api-object';
import { ApiCollection, ITEMS, classOf, hasMember, member, ApiObject as ApiObjectBase } from './api-object';
import { ApiError, apiNotFound } from './errors';
import { wireName } from './names';
import type { QueryInfo } from './protocol';

/** How a query's answer is spelled: PascalCase with ids (`load`), or camelCase JSON (`retrieve`). */
export interface Spelling {
  readonly key: (name: string) => string;
  readonly items: string;
  /** The identity of an object, put beside the loaded members. */
  readonly identity: (object: ApiObject) => Readonly<Record<string, unknown>>;
}

type Selection = ReadonlyMap<string, readonly string[]>;

const EVERYTHING = new Set(['*', '$all']);

/**
 * Answers a load: the selected members of an object, nested for `a/b` and per item for collections.
 * @throws ApiError `ApiNotFound` when a selected member does not exist.
 */
export function project(object: ApiObject | null, query: QueryInfo, spelling: Spelling): unknown {
  if (object === null) return null;
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])];
  if (object instanceof ApiCollection) return projectCollection(object, paths, query, spelling);
  return projectObject(object, paths, spelling);
}

function projectCollection(
  collection: ApiCollection<ApiObject>,
  paths: readonly string[],
  query: QueryInfo,
  spelling: Spelling,
): unknown {
  const skip = query.Skip ?? 0;
  const items = collection[ITEMS].slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  const own = paths.filter((path) => path === 'count');
  const ofItems = paths.filter((path) => path !== 'count');
  const answer: Record<string, unknown> = {
    [spelling.items]: items.map((item) =>
      item instanceof ApiCollection
        ? projectCollection(item, ofItems, {}, spelling)
        : projectObject(item, ofItems, spelling),
    ),
  };
  if (own.length > 0) answer[spelling.key('count')] = collection.count;
  return answer;
}

function projectObject(object: ApiObject, paths: readonly string[], spelling: Spelling): unknown {
  const answer: Record<string, unknown> = { ...spelling.identity(object) };
  for (const [name, nested] of selection(object, paths)) {
    if (!hasMember(object, name)) throw apiNotFound(`${classOf(object).type}.${name}`);
    const value = member(object, name);
    answer[spelling.key(name)] =
      value instanceof ApiObjectBase
        ? project(value, { Select: nested }, spelling)
        : plain(object, name, value);
  }
  return answer;
}

function plain(object: ApiObject, name: string, value: unknown): unknown {
  if (typeof value === 'function') {
    throw new ApiError(
      'InvalidArgument',
      `${classOf(object).type}.${name} is a method and cannot be loaded.`,
    );
  }
  return value ?? null;
}

/** The members to answer, each with the selections below it. */
function selection(object: ApiObject, paths: readonly string[]): Selection {
  const groups = new Map<string, string[]>();
  const add = (name: string): string[] => {
    const nested = groups.get(name) ?? [];
    groups.set(name, nested);
    return nested;
  };
  for (const path of paths.length > 0 ? paths : ['*']) {
    const [head = '', ...rest] = path.split(/[/.]/);
    if (EVERYTHING.has(head)) classOf(object).scalars.forEach(add);
    else if (head !== '$none') {
      const nested = add(head.charAt(0).toLowerCase() + head.slice(1));
      if (rest.length > 0) nested.push(rest.join('/'));
    }
  }
  return groups;
}

export const jsonSpelling: Spelling = { key: (name) => name, items: 'items', identity: () => ({}) };

/** The spelling of `load`: wire names and the object's identity. */
export function wireSpelling(identity: Spelling['identity']): Spelling {
  return { key: wireName, items: '_Items', identity };
}
