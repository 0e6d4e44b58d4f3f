import { ApiObject } from '../interpreter/api-object';
import { invalidArgument } from '../interpreter/errors';
import type { Workspace } from '../model/workspace';

/** How a zip package starts, in base64. */
const ZIP = 'UEsDB';
const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

/** `workbook.application`. */
export class Application extends ApiObject {
  static readonly type = 'Application';
  static readonly scalars = [
    'calculationEngineVersion',
    'calculationMode',
    'calculationState',
    'decimalSeparator',
    'thousandsSeparator',
    'useSystemSeparators',
  ];
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    super();
    this.#workspace = workspace;
  }
  get calculationMode(): string {
    return this.#workspace.store.calculationMode;
  }
  set calculationMode(value: unknown) {
    const mode = MODES.find((name) => name === value);
    if (!mode) throw invalidArgument();
    this.#workspace.store.calculationMode = mode;
  }
  get calculationState(): string {
    return 'Done';
  }
  get calculationEngineVersion(): number {
    return 191029;
  }
  get decimalSeparator(): string {
    return '.';
  }
  get thousandsSeparator(): string {
    return ',';
  }
  get useSystemSeparators(): boolean {
    return true;
  }
  get cultureInfo(): CultureInfo {
    return new CultureInfo();
  }
  calculate(): void {
    this.#workspace.store.stale = true;
    this.#workspace.calculate();
  }
  /** Results are worked out when someone looks, so there is nothing to suspend. */
  suspendApiCalculationUntilNextSync(): void {}
  suspendScreenUpdatingUntilNextSync(): void {}
  createWorkbook(base64?: string): WorkbookCreated {
    return new WorkbookCreated(this.#workspace, base64 ?? '');
  }
}

/** `application.cultureInfo`: Simplified Chinese. */
export class CultureInfo extends ApiObject {
  static readonly type = 'CultureInfo';
  static readonly scalars = ['name'];

  get name(): string {
    return 'zh-CN';
  }
}

/** What `createWorkbook` gives: a workbook that `open` shows in a window of its own. */
export class WorkbookCreated extends ApiObject {
  static readonly type = 'WorkbookCreated';
  static readonly scalars = ['id'];
  readonly #workspace: Workspace;
  readonly #base64: string;

  constructor(workspace: Workspace, base64: string) {
    super();
    this.#workspace = workspace;
    this.#base64 = base64;
  }
  get id(): string {
    return 'created';
  }
  open(): void {
    if (this.#base64 !== '' && !this.#base64.startsWith(ZIP))
      throw invalidArgument('The file is no workbook.');
    this.#workspace.createdWorkbooks.push(this.#base64);
  }
}

/** `context.runtime`. */
export class Runtime extends ApiObject {
  static readonly type = 'Runtime';
  static readonly scalars = ['enableEvents'];
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    super();
    this.#workspace = workspace;
  }
  get enableEvents(): boolean {
    return this.#workspace.events.enabled;
  }
  set enableEvents(value: boolean) {
    this.#workspace.events.enabled = value;
  }
}

const PROPERTIES = [
  'author',
  'category',
  'comments',
  'company',
  'keywords',
  'lastAuthor',
  'manager',
  'subject',
  'title',
] as const;

/** `workbook.properties`. */
export class DocumentProperties extends ApiObject {
  static readonly type = 'DocumentProperties';
  static readonly scalars = [...PROPERTIES, 'revisionNumber'];
  readonly #workspace: Workspace;

  constructor(workspace: Workspace) {
    super();
    this.#workspace = workspace;
    for (const name of PROPERTIES) {
      Object.defineProperty(this, name, {
        get: () => this.#workspace.store.properties[name] ?? '',
        set: (value: unknown) => {
          this.#workspace.store.properties[name] = String(value);
        },
      });
    }
  }
  get revisionNumber(): number {
    return 0;
  }
}
