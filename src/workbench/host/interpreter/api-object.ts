/** The items of a collection; a symbol, so that no request can name it. */
export const ITEMS = Symbol('items');

/** What a class of the object model says about itself. */
export interface ApiClass {
  /** The name of the client's class, `Range`. */
  readonly type: string;
  /** The members a load without a selection returns. */
  readonly scalars: readonly string[];
}

/**
 * Base of everything a request can reach. Public members carry the names of Office.js and are what clients may
 * call; state is kept in `#private` or symbol members, which no request can name.
 */
export abstract class ApiObject {
  /** The object as it stands on the wire; subclasses with an `id` are identified by it. */
  get [Symbol.toStringTag](): string {
    return classOf(this).type;
  }
}

/** A collection: its items are returned for `items/…` selections. */
export abstract class ApiCollection<T extends ApiObject> extends ApiObject {
  abstract get [ITEMS](): readonly T[];

  get count(): number {
    return this[ITEMS].length;
  }

  getCount(): number {
    return this[ITEMS].length;
  }
}

/** The description of an object's class. */
export function classOf(object: ApiObject): ApiClass {
  return object.constructor as unknown as ApiClass;
}

/**
 * Whether a request may name this member: declared by the object's own classes, not inherited from Object.
 */
export function hasMember(object: ApiObject, name: string): boolean {
  return name !== 'constructor' && !(name in Object.prototype) && name in object;
}

/** A member by its public name; the caller has checked `hasMember`. */
export function member(object: ApiObject, name: string): unknown {
  return (object as unknown as Record<string, unknown>)[name];
}

/** Whether the member can be set: it has a setter somewhere on the prototype chain. */
export function isSettable(object: ApiObject, name: string): boolean {
  for (let type: unknown = object; type; type = Object.getPrototypeOf(type)) {
    const descriptor = Object.getOwnPropertyDescriptor(type, name);
    if (descriptor) return descriptor.set !== undefined || descriptor.writable === true;
  }
  return false;
}
