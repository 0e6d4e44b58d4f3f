import { ApiObject, classOf, hasMember, isSettable, member } from './api-object';
import { ApiError, apiNotFound, generalException, invalidReference } from './errors';
import { publicName } from './names';
import type { Action, ArgumentInfo, ObjectPath, RequestBody, ResponseBody, ResponseError } from './protocol';
import { ActionType, PathType } from './protocol';
import type { Spelling } from './query';
import { jsonSpelling, project, wireSpelling } from './query';

/** What the interpreter needs to know about the object model it drives. */
export interface ObjectModel {
  readonly root: ApiObject;
  /** Objects reached by their full name (`Microsoft.AppRuntime.…`), or null when there is no such service. */
  readonly service: (name: string) => ApiObject | null;
  /** Called for `_RegisterXEvent` (+1) and `_UnregisterXEvent` (-1); false when the event is unknown. */
  readonly register: (object: ApiObject, event: string, change: 1 | -1) => boolean;
  /** Whether objects of this type are answered by a reference id that keeps them (Excel's ranges). */
  readonly isTracked: (object: ApiObject) => boolean;
}

type Resolved = ApiObject | null;

const REGISTRATION = /^_(Unr|R)egister(\w+)$/;
const OR_NULL = /OrNullObject(?=$|[A-Z])/;

/**
 * Answers office.js requests over any object model whose classes carry the public member names. Knows nothing of
 * Excel; unknown members fail with `ApiNotFound`.
 */
export class Interpreter {
  readonly #model: ObjectModel;
  readonly #references = new Map<string, ApiObject>();
  readonly #referenceIds = new WeakMap<ApiObject, string>();
  readonly #spelling: Spelling;
  #nextReference = 1;

  constructor(model: ObjectModel) {
    this.#model = model;
    this.#spelling = wireSpelling((object) => this.#identity(object));
  }

  /** Runs the actions in order; stops at the first that fails and reports it, as Excel does. */
  process(body: RequestBody): ResponseBody {
    const run = new RequestRun(this, this.#model, body);
    return run.execute();
  }

  /** Keeps an object so that later requests and events can name it; returns its reference id. */
  keep(object: ApiObject): string {
    const known = this.#referenceIds.get(object);
    if (known !== undefined && this.#references.has(known)) return known;
    const id = `ref-${this.#nextReference++}`;
    this.#referenceIds.set(object, id);
    this.#references.set(id, object);
    return id;
  }

  release(id: string): void {
    this.#references.delete(id);
  }

  /** @throws ApiError `InvalidReference` when nothing is kept under that id. */
  kept(id: string): ApiObject {
    const object = this.#references.get(id);
    if (!object) throw invalidReference();
    return object;
  }

  /** How many references clients hold; a client that forgets to release them shows here. */
  get keptCount(): number {
    return this.#references.size;
  }

  query(object: Resolved, action: Action): unknown {
    const spelling = action.ActionType === ActionType.Query ? this.#spelling : jsonSpelling;
    return project(object, action.QueryInfo ?? {}, spelling);
  }

  instantiate(object: Resolved, keepReference: boolean): unknown {
    if (object === null) return null;
    if (keepReference && this.#model.isTracked(object)) this.keep(object);
    return this.#identity(object);
  }

  #identity(object: ApiObject): Record<string, unknown> {
    const identity: Record<string, unknown> = {};
    if (hasMember(object, 'id')) identity['Id'] = member(object, 'id');
    const reference = this.#referenceIds.get(object);
    if (reference !== undefined && this.#references.has(reference)) identity['_ReferenceId'] = reference;
    return identity;
  }
}

/** One request: resolves its object paths once and runs its actions. */
class RequestRun {
  readonly #objects = new Map<number, Resolved>();

  constructor(
    private readonly interpreter: Interpreter,
    private readonly model: ObjectModel,
    private readonly body: RequestBody,
  ) {}

  execute(): ResponseBody {
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    let index = 0;
    try {
      for (const action of this.body.Actions) {
        if (action.ActionType === ActionType.Trace) TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: this.run(action) ?? null });
        index += 1;
      }
      return { Results, TraceIds };
    } catch (error) {
      return { Results, TraceIds, Error: this.describe(error, index) };
    }
  }

  private run(action: Action): unknown {
    if (action.ActionType === ActionType.Trace || action.ActionType === ActionType.SyncWithServer)
      return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.interpreter.instantiate(object, this.body.AutoKeepReference === true);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return this.interpreter.query(object, action);
      case ActionType.Method:
        return this.runMethod(object, action);
      case ActionType.SetProperty:
        return this.assign(object, action.Name ?? '', this.args(action.ArgumentInfo)[0]);
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.assign(object, name, value);
        return null;
      default:
        throw new ApiError('NotImplemented', `Action type ${action.ActionType} is not implemented.`);
    }
  }

  private runMethod(object: Resolved, action: Action): unknown {
    const name = action.Name ?? '';
    const args = this.args(action.ArgumentInfo);
    if (name === '_KeepReference') {
      if (object) this.interpreter.keep(object);
      return null;
    }
    if (name === '_RemoveReference') {
      this.interpreter.release(String(args[0]));
      return null;
    }
    return this.call(object, name, args);
  }

  /** Calls a method; `XOrNullObject` is `X` with "not found" turned into null. */
  private call(object: Resolved, wire: string, given: readonly unknown[]): unknown {
    if (object === null) throw nullObject(wire);
    const registration = REGISTRATION.exec(wire);
    if (registration) {
      const change = registration[1] === 'R' ? 1 : -1;
      if (!this.model.register(object, registration[2] ?? '', change)) throw unknownMember(object, wire);
      return null;
    }
    const args = withoutTrailingNulls(given);
    const name = publicName(wire);
    if (hasMember(object, name)) return invoke(object, name, args);
    const plainName = publicName(wire.replace(OR_NULL, ''));
    if (plainName === name || !hasMember(object, plainName)) throw unknownMember(object, wire);
    return orNull(() => invoke(object, plainName, args));
  }

  private assign(object: Resolved, wire: string, value: unknown): null {
    if (object === null) throw nullObject(wire);
    const name = publicName(wire);
    if (!hasMember(object, name)) throw unknownMember(object, wire);
    if (!isSettable(object, name)) {
      throw new ApiError('InvalidOperation', `${classOf(object).type}.${name} is read-only.`);
    }
    Reflect.set(object, name, value);
    return null;
  }

  private resolve(id: number): Resolved {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new ApiError('InvalidObjectPath', `Object path ${id} is missing from the request.`);
    const object = this.follow(path);
    this.#objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): Resolved {
    if (path.ObjectPathType === PathType.Root) return this.model.root;
    if (path.ObjectPathType === PathType.Null) return null;
    if (path.ObjectPathType === PathType.ReferenceId) return this.interpreter.kept(path.Name);
    if (path.ObjectPathType === PathType.NewObject) {
      const service = this.model.service(path.Name);
      if (!service) throw apiNotFound(path.Name);
      return service;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.Method:
        return asObject(this.call(parent, path.Name, this.args(path.ArgumentInfo)));
      case PathType.Property:
        return this.property(parent, path.Name);
      case PathType.Indexer:
        return asObject(invoke(parent, 'getItem', this.args(path.ArgumentInfo)));
      default:
        throw new ApiError('NotImplemented', `Object path type ${path.ObjectPathType} is not implemented.`);
    }
  }

  private property(parent: ApiObject, wire: string): Resolved {
    const name = publicName(wire);
    if (hasMember(parent, name)) return asObject(member(parent, name));
    const plainName = publicName(wire.replace(OR_NULL, ''));
    if (plainName === name || !hasMember(parent, plainName)) throw unknownMember(parent, wire);
    return asObject(orNull(() => member(parent, plainName)));
  }

  private args(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, references?.[index]));
  }

  /** Replaces references to objects, at any depth, by the objects. */
  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference > 0) return this.resolve(reference);
    if (Array.isArray(value)) {
      if (!Array.isArray(reference))
        return isPlainMatrix(value) ? value : value.map((v) => this.argument(v, 0));
      return value.map((v, index) => this.argument(v, (reference as unknown[])[index]));
    }
    if (value !== null && typeof value === 'object') {
      const record = value as Record<string, unknown>;
      if (typeof record['_ObjectPathId'] === 'number') return this.resolve(record['_ObjectPathId']);
      return Object.fromEntries(Object.entries(record).map(([key, v]) => [key, this.argument(v, 0)]));
    }
    return value;
  }

  private describe(error: unknown, index: number): ResponseError {
    const failure = error instanceof ApiError ? error : generalException(messageOf(error));
    const action = this.body.Actions[index];
    const path = action ? this.body.ObjectPaths[String(action.ObjectPathId)] : undefined;
    return {
      Code: failure.code,
      Message: failure.message,
      Location: action?.Name ?? path?.Name ?? '',
      ActionIndex: index,
      HttpStatusCode: failure.code === 'ItemNotFound' ? 404 : 400,
    };
  }
}

function invoke(object: ApiObject, name: string, args: readonly unknown[]): unknown {
  const method = hasMember(object, name) ? member(object, name) : undefined;
  if (typeof method !== 'function') throw apiNotFound(`${classOf(object).type}.${name}()`);
  return Reflect.apply(method, object, args) as unknown;
}

function orNull(read: () => unknown): unknown {
  try {
    return read() ?? null;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'ItemNotFound') return null;
    throw error;
  }
}

function asObject(value: unknown): Resolved {
  return value instanceof ApiObject ? value : null;
}

function unknownMember(object: ApiObject, wire: string): ApiError {
  return apiNotFound(`${classOf(object).type}.${publicName(wire)}`);
}

function nullObject(wire: string): ApiError {
  return new ApiError('InvalidObjectPath', `${publicName(wire)} was used on an object that does not exist.`);
}

function withoutTrailingNulls(args: readonly unknown[]): readonly unknown[] {
  let length = args.length;
  while (length > 0 && (args[length - 1] === null || args[length - 1] === undefined)) length -= 1;
  return args.slice(0, length);
}

/** A block of values, the one kind of argument large enough for walking it to cost time. */
function isPlainMatrix(value: readonly unknown[]): boolean {
  const first = value[0];
  return Array.isArray(first) && (first[0] === null || typeof first[0] !== 'object');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
