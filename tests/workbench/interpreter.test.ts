import { ApiCollection, ApiObject, ITEMS } from '../../src/workbench/host/interpreter/api-object';
import { itemNotFound } from '../../src/workbench/host/interpreter/errors';
import { Interpreter } from '../../src/workbench/host/interpreter/interpreter';
import type { Action, ObjectPath, RequestBody } from '../../src/workbench/host/interpreter/protocol';

/** A model with nothing of Excel in it. */
class Book extends ApiObject {
  static readonly type = 'Book';
  static readonly scalars = ['id', 'title'];
  readonly #secret = 'kept';
  title = '年鉴';
  get id(): string {
    return 'b1';
  }
  get pageCount(): number {
    return 320;
  }
  reveal(): number {
    return this.#secret.length;
  }
}

class Shelf extends ApiCollection<Book> {
  static readonly type = 'Shelf';
  static readonly scalars = ['count'];
  readonly #books = [new Book(), new Book()];
  get [ITEMS](): readonly Book[] {
    return this.#books;
  }
  getItem(index: number): Book {
    const book = this.#books[index];
    if (!book) throw itemNotFound();
    return book;
  }
  take(books: unknown): boolean {
    return Array.isArray(books) && books.every((book) => book instanceof Book);
  }
}

const paths: Record<string, ObjectPath> = {
  '1': { Id: 1, ObjectPathType: 1, Name: '' },
  '2': { Id: 2, ObjectPathType: 5, Name: '', ParentObjectPathId: 1, ArgumentInfo: { Arguments: [0] } },
  '3': {
    Id: 3,
    ObjectPathType: 3,
    Name: 'GetItemOrNullObject',
    ParentObjectPathId: 1,
    ArgumentInfo: { Arguments: [9] },
  },
  '4': { Id: 4, ObjectPathType: 3, Name: 'GetItem', ParentObjectPathId: 1, ArgumentInfo: { Arguments: [9] } },
};

function answer(actions: readonly Omit<Action, 'Id'>[], more: Partial<RequestBody> = {}) {
  const interpreter = new Interpreter({
    root: new Shelf(),
    service: () => null,
    register: () => false,
    isTracked: () => false,
  });
  const Actions = actions.map((action, index) => ({ ...action, Id: index + 1 }));
  return interpreter.process({ Actions, ObjectPaths: paths, ...more });
}

describe('the request interpreter', () => {
  test('answers queries in the wire’s spelling, with the identity', () => {
    const { Results, Error: error } = answer([
      { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['title', 'pageCount'] } },
      { ActionType: 2, ObjectPathId: 2, QueryInfo: {} },
    ]);
    expect(error).toBeUndefined();
    expect(Results.map(({ Value }) => Value)).toEqual([
      { Id: 'b1', Title: '年鉴', PageCount: 320 },
      { Id: 'b1', Title: '年鉴' },
    ]);
  });

  test('answers the items of a collection, a page of them, and its own count', () => {
    const { Results } = answer([
      { ActionType: 2, ObjectPathId: 1, QueryInfo: { Select: ['title', 'count'], Skip: 1, Top: 5 } },
      { ActionType: 7, ObjectPathId: 1, QueryInfo: { Select: ['title'] } },
    ]);
    expect(Results[0]?.Value).toEqual({ _Items: [{ Id: 'b1', Title: '年鉴' }], Count: 2 });
    expect(Results[1]?.Value).toEqual({ items: [{ title: '年鉴' }, { title: '年鉴' }] });
  });

  test('sets properties, alone or several at once', () => {
    const { Results } = answer([
      { ActionType: 4, ObjectPathId: 2, Name: 'Title', ArgumentInfo: { Arguments: ['公报'] } },
      { ActionType: 9, ObjectPathId: 2, ObjectState: { Title: '月报' } },
      { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['title'] } },
    ]);
    expect(Results[2]?.Value).toEqual({ Id: 'b1', Title: '月报' });
  });

  test('hands objects over as arguments, inside lists too', () => {
    const { Results } = answer([
      {
        ActionType: 3,
        ObjectPathId: 1,
        Name: 'Take',
        ArgumentInfo: { Arguments: [[null, null]], ReferencedObjectPathIds: [[2, 2]] },
      },
    ]);
    expect(Results[0]?.Value).toBe(true);
  });

  test('a missing item is null for the OrNullObject form and an error for the plain one', () => {
    expect(answer([{ ActionType: 1, ObjectPathId: 3 }]).Results[0]?.Value).toBeNull();
    expect(answer([{ ActionType: 1, ObjectPathId: 4 }]).Error).toMatchObject({ Code: 'ItemNotFound' });
  });

  test.each([
    ['a member that does not exist', { ActionType: 3, ObjectPathId: 2, Name: 'Burn' }, 'ApiNotFound'],
    ['what every object inherits', { ActionType: 3, ObjectPathId: 2, Name: 'HasOwnProperty' }, 'ApiNotFound'],
    [
      'the constructor',
      { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['constructor'] } },
      'ApiNotFound',
    ],
    [
      'a property that cannot be set',
      { ActionType: 4, ObjectPathId: 2, Name: 'PageCount', ArgumentInfo: { Arguments: [1] } },
      'InvalidOperation',
    ],
    ['an unknown event', { ActionType: 3, ObjectPathId: 2, Name: '_RegisterReadEvent' }, 'ApiNotFound'],
    ['an unknown kind of action', { ActionType: 77, ObjectPathId: 2 }, 'NotImplemented'],
  ] as const)('refuses %s', (_what, action, code) => {
    expect(answer([action as unknown as Omit<Action, 'Id'>]).Error).toMatchObject({
      Code: code,
      ActionIndex: 0,
    });
  });

  test('stops at the first failure and keeps what was done before', () => {
    const { Results, Error: error } = answer([
      { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['title'] } },
      { ActionType: 3, ObjectPathId: 2, Name: 'Burn' },
      { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['title'] } },
    ]);
    expect(Results).toHaveLength(1);
    expect(error).toMatchObject({ ActionIndex: 1, Location: 'Burn' });
  });

  test('reports traces in order', () => {
    const traced = answer([
      { ActionType: 5, ObjectPathId: 0 },
      { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['title'] } },
      { ActionType: 5, ObjectPathId: 0 },
    ]);
    expect(traced.TraceIds).toEqual([1, 3]);
  });
});
