import { useCallback, useEffect, useState } from 'react';
import type { FillingState } from '../../domain/outputs/templates';
import { useSession } from '../session';

/**
 * The form in the open workbook when it is a template of ours, with a way to turn to the 督查室's pages instead. A
 * workbook with a ledger is the 督查室's own, whatever else is in it, and is not searched.
 */
export function useOpenTemplate(): readonly [FillingState | null, () => void] {
  const { loaded, ledger } = useSession();
  const [template, setTemplate] = useState<FillingState | null>(null);
  const searched = loaded && ledger.tasks.length === 0;
  useEffect(() => {
    if (!searched) return;
    let ended = false;
    import('../../app/filling')
      .then(({ readFilling }) => readFilling())
      .then(
        (found) => {
          if (!ended) setTemplate(found);
        },
        // a workbook that cannot be searched is no template; the pages say what is wrong with it when used
        () => undefined,
      );
    return () => {
      ended = true;
    };
  }, [searched]);
  const leave = useCallback(() => setTemplate(null), []);
  return [template, leave];
}
