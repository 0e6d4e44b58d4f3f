import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { EMPTY_LEDGER, type Ledger } from '../app/ledger';
import { loadLedger, type UnreadableLedgerRow } from '../app/ledgerStore';
import { problemText } from './problems';
import { PANE } from './wording.zh-CN';

/** A long operation: how far it is, and whether it can be cancelled. */
export interface Busy {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly cancellable: boolean;
}

export interface Notice {
  readonly intent: 'success' | 'error' | 'warning';
  readonly text: string;
}

/** What an operation is given to report and to stop by. */
export interface Running {
  readonly signal: AbortSignal;
  progress(label: string, done: number, total: number): void;
}

export interface Session {
  readonly ledger: Ledger;
  readonly loaded: boolean;
  readonly unreadable: readonly UnreadableLedgerRow[];
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  setLedger(ledger: Ledger): void;
  say(notice: Notice | null): void;
  /** Runs one operation at a time; its failure becomes a notice. Resolves to whether it succeeded. */
  run(label: string, work: (running: Running) => Promise<void>, cancellable?: boolean): Promise<boolean>;
  cancel(): void;
  reload(): Promise<boolean>;
}

const SessionContext = createContext<Session | null>(null);

/** The pane's session; throws outside a SessionProvider. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider');
  return session;
}

/** Holds the ledger as last read or written, and the one operation that may run at a time. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [ledger, setLedger] = useState<Ledger>(EMPTY_LEDGER);
  const [unreadable, setUnreadable] = useState<readonly UnreadableLedgerRow[]>([]);
  const [loaded, setLoaded] = useState(false);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [notice, say] = useState<Notice | null>(null);
  const controller = useRef<AbortController | null>(null);

  const run = useCallback<Session['run']>(async (label, work, cancellable = false) => {
    if (controller.current) return false;
    const own = new AbortController();
    controller.current = own;
    say(null);
    setBusy({ label, done: 0, total: 0, cancellable });
    try {
      await work({
        signal: own.signal,
        progress: (now, done, total) => setBusy({ label: now, done, total, cancellable }),
      });
      return true;
    } catch (error) {
      say({ intent: 'error', text: problemText(error) });
      return false;
    } finally {
      controller.current = null;
      setBusy(null);
    }
  }, []);

  const cancel = useCallback(() => controller.current?.abort(), []);

  const reload = useCallback(
    () =>
      run(PANE.loading, async () => {
        const result = await loadLedger();
        setLedger(result.ledger);
        setUnreadable(result.unreadable);
        setLoaded(true);
      }),
    [run],
  );

  useEffect(() => void reload(), [reload]);

  const session = useMemo<Session>(
    () => ({ ledger, loaded, unreadable, busy, notice, setLedger, say, run, cancel, reload }),
    [ledger, loaded, unreadable, busy, notice, run, cancel, reload],
  );
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}
