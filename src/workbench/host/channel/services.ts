import { ApiObject } from '../interpreter/api-object';

/** What the add-in did with its runtime and its ribbon. */
export interface ServiceState {
  runtimeState: string;
  startState: string;
  readonly ribbonUpdates: unknown[];
}

class AppRuntimeService extends ApiObject {
  static readonly type = 'AppRuntimeService';
  static readonly scalars = [];
  readonly #state: ServiceState;

  constructor(state: ServiceState) {
    super();
    this.#state = state;
  }
  getAppRuntimeState(): string {
    return this.#state.runtimeState;
  }
  setAppRuntimeState(value: string): void {
    this.#state.runtimeState = value;
  }
}

class AppRuntimePersistenceService extends ApiObject {
  static readonly type = 'AppRuntimePersistenceService';
  static readonly scalars = [];
  readonly #state: ServiceState;

  constructor(state: ServiceState) {
    super();
    this.#state = state;
  }
  getAppRuntimeStartState(): string {
    return this.#state.startState;
  }
  setAppRuntimeStartState(value: string): void {
    this.#state.startState = value;
  }
}

class DynamicRibbon extends ApiObject {
  static readonly type = 'DynamicRibbon';
  static readonly scalars = [];
  readonly #state: ServiceState;

  constructor(state: ServiceState) {
    super();
    this.#state = state;
  }
  executeRequestUpdate(json: string): void {
    this.#state.ribbonUpdates.push(JSON.parse(json));
  }
  executeRequestCreate(json: string): void {
    this.#state.ribbonUpdates.push(JSON.parse(json));
  }
}

class AddinInternalService extends ApiObject {
  static readonly type = 'AddinInternalService';
  static readonly scalars = [];

  notifyActionHandlerReady(): void {}
}

/** `Office.addin`, `Office.ribbon`: objects the client reaches by their full name. */
export function createService(name: string, state: ServiceState): ApiObject | null {
  switch (name) {
    case 'Microsoft.AppRuntime.AppRuntimeService':
      return new AppRuntimeService(state);
    case 'Microsoft.AppRuntime.AppRuntimePersistenceService':
      return new AppRuntimePersistenceService(state);
    case 'Microsoft.DynamicRibbon.DynamicRibbon':
      return new DynamicRibbon(state);
    case 'Microsoft.InternalService.AddinInternalService':
      return new AddinInternalService();
    default:
      return null;
  }
}
