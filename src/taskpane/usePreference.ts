import { useCallback, useEffect, useState } from 'react';
import { openPreferences } from '../excel';

/**
 * A small choice of the pane (how a list is grouped) that outlives it. The first value stands until the stored one
 * has been read, and stays where nothing is stored, or something that is no longer a choice.
 */
export function usePreference<Value extends string>(
  key: string,
  first: Value,
  isValue: (stored: unknown) => stored is Value,
): [Value, (value: Value) => void] {
  const [value, setValue] = useState(first);
  useEffect(() => {
    let current = true;
    void openPreferences().then((preferences) => {
      const stored = preferences.get<unknown>(key);
      if (current && isValue(stored)) setValue(stored);
    });
    return () => {
      current = false;
    };
  }, [key, isValue]);
  const choose = useCallback(
    (chosen: Value) => {
      setValue(chosen);
      void openPreferences().then((preferences) => preferences.set(key, chosen));
    },
    [key],
  );
  return [value, choose];
}
