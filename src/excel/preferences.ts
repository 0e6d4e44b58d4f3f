/** Small settings of the pane itself (a folded panel, the last filter); nothing of the workbook's content. */
export interface Preferences {
  get<T>(key: string): T | null;
  set<T>(key: string, value: T): void;
}

const CONTAINER = 'duchaban-pane';

/**
 * Opens the pane's preferences over office-js-helpers' Storage, loaded when first needed.
 * Where the browser refuses local storage they last as long as the pane.
 */
export async function openPreferences(): Promise<Preferences> {
  const { Storage, StorageType } = await import('@microsoft/office-js-helpers');
  const type = localStorageWorks() ? StorageType.LocalStorage : StorageType.InMemoryStorage;
  const storage = new Storage<unknown>(CONTAINER, type);
  return {
    get: <T>(key: string) => (storage.has(key) ? (storage.get(key) as T) : null),
    set: (key, value) => void storage.set(key, value),
  };
}

function localStorageWorks(): boolean {
  try {
    const probe = `${CONTAINER}?`;
    window.localStorage.setItem(probe, probe);
    window.localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}
