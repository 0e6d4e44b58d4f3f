import { useCallback, useEffect, useRef, useState } from 'react';
import { followFilling, readFilling, repairRules } from '../../app/filling';
import type { FillingState } from '../../domain/outputs/templates';
import type { Unsubscribe } from '../../excel';
import { problemText } from '../problems';
import { useSession } from '../session';
import { FILLING } from './wording.zh-CN';

export interface Filling {
  readonly state: FillingState;
  /** Writes, then reads the form anew; one write after the other. Resolves to whether it succeeded. */
  readonly write: (action: (state: FillingState) => Promise<void>) => Promise<boolean>;
}

/** The form as it is now: what the pane writes and what is edited in the cells, by anyone. */
export function useFilling(initial: FillingState, onGone: () => void): Filling {
  const { say } = useSession();
  const [state, setState] = useState(initial);
  const latest = useRef(initial);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const show = useCallback(
    (next: FillingState | null) => {
      if (next === null) {
        say({ intent: 'warning', text: FILLING.gone });
        onGone();
        return;
      }
      latest.current = next;
      setState(next);
    },
    [say, onGone],
  );

  const complain = useCallback(
    (problem: unknown) => say({ intent: 'error', text: problemText(problem) }),
    [say],
  );

  const inTurn = useCallback(
    (work: () => Promise<void>): Promise<boolean> => {
      const done = queue.current.then(work).then(
        () => true,
        (problem: unknown) => {
          complain(problem);
          return false;
        },
      );
      queue.current = done;
      return done;
    },
    [complain],
  );

  useEffect(() => {
    let stop: Unsubscribe | null = null;
    let ended = false;
    const repair = async (now: FillingState) => {
      const repaired = await repairRules(now);
      if (repaired > 0) say({ intent: 'success', text: FILLING.repaired(repaired) });
    };
    followFilling((next) => {
      show(next);
      if (next) void inTurn(() => repair(next));
    }, complain).then(
      (unsubscribe) => {
        if (ended) void unsubscribe();
        else stop = unsubscribe;
      },
      // without events the form is still read after every write
      () => undefined,
    );
    return () => {
      ended = true;
      void stop?.();
    };
  }, [show, inTurn, complain, say]);

  const write = useCallback<Filling['write']>(
    (action) =>
      inTurn(async () => {
        await action(latest.current);
        show(await readFilling());
      }),
    [inTurn, show],
  );

  return { state, write };
}
