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
import type { Collected } from '../app/collectSubmissions';
import type { NoticePreview } from '../app/importNotice';
import { EMPTY_LEDGER } from '../domain/model/ledger';
import { type Ledger } from '../domain/model/ledger';
import { loadLedger, loadLedgerToEdit, type UnreadableLedgerRow } from '../app/ledgerStore';
import { onTableChanged, type Unsubscribe } from '../excel';
import { isUnreadableRows, problemText } from './problems';
import { PANE } from './wording.zh-CN';

/** A long operation: how far it is, and whether it can be cancelled. */
export interface Busy {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly cancellable: boolean;
}

export interface Message {
  readonly intent: 'success' | 'error' | 'warning';
  readonly text: string;
  /** Settled by itself once every row of the ledger can be read. */
  readonly untilReadable?: boolean;
}

/** What an operation is given to report and to stop by. */
export interface Running {
  readonly signal: AbortSignal;
  progress(label: string, done: number, total: number): void;
}

export interface RunOptions {
  readonly cancellable?: boolean;
}

export interface Session {
  readonly ledger: Ledger;
  readonly loaded: boolean;
  readonly unreadable: readonly UnreadableLedgerRow[];
  readonly busy: Busy | null;
  readonly notice: Message | null;
  /** A notice that was read and not yet written; kept while other pages are looked at. */
  readonly draft: NoticePreview | null;
  /** What collecting gave last; kept while other pages are looked at. */
  readonly collected: Collected | null;
  say(notice: Message | null): void;
  setDraft(draft: NoticePreview | null): void;
  setCollected(collected: Collected): void;
  /** Runs one operation at a time; its failure becomes a notice. Resolves to whether it succeeded. */
  run(label: string, work: (running: Running) => Promise<void>, options?: RunOptions): Promise<boolean>;
  /**
   * Runs an operation on the ledger as the workbook holds it at that moment, so that what people edited in the tables
   * is never overwritten by what the pane remembers; refused while rows cannot be read.
   */
  edit(
    label: string,
    work: (ledger: Ledger, running: Running) => Promise<Ledger>,
    options?: RunOptions,
  ): Promise<boolean>;
  cancel(): void;
  reload(): Promise<boolean>;
}

/** Progress is shown at most this often: drawing it for each of a thousand files would slow them down. */
const PROGRESS_MS = 100;
/** People edit several cells in a row; the tables are read again once they pause. */
const REREAD_MS = 700;

const SessionContext = createContext<Session | null>(null);

/** The pane's session; throws outside a SessionProvider. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider');
  return session;
}

function throttled(
  show: (busy: Busy) => void,
  cancellable: boolean,
  signal: AbortSignal,
): Running['progress'] {
  let shownAt = 0;
  return (label, done, total) => {
    const now = performance.now();
    if (signal.aborted || (done < total && now - shownAt < PROGRESS_MS)) return;
    shownAt = now;
    show({ label, done, total, cancellable });
  };
}

/** Calls back when someone changed a table, once they pause; its own writes do not count. */
function useTableChanges(onChange: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: Unsubscribe | null = null;
    let ended = false;
    onTableChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(onChange, REREAD_MS);
    }).then(
      (unsubscribe) => {
        if (ended) void unsubscribe();
        else stop = unsubscribe;
      },
      // without events the tables are still read before every write
      () => undefined,
    );
    return () => {
      ended = true;
      clearTimeout(timer);
      void stop?.();
    };
  }, [onChange]);
}

/** Holds the ledger as last read or written, and the one operation that may run at a time. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [ledger, setLedger] = useState<Ledger>(EMPTY_LEDGER);
  const [unreadable, setUnreadable] = useState<readonly UnreadableLedgerRow[]>([]);
  const [loaded, setLoaded] = useState(false);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [notice, say] = useState<Message | null>(null);
  const [draft, setDraft] = useState<NoticePreview | null>(null);
  const [collected, setCollected] = useState<Collected | null>(null);
  const controller = useRef<AbortController | null>(null);

  const read = useCallback(async () => {
    const result = await loadLedger();
    setLedger(result.ledger);
    setUnreadable(result.unreadable);
    setLoaded(true);
    if (result.unreadable.length === 0) say((now) => (now?.untilReadable ? null : now));
  }, []);

  const run = useCallback<Session['run']>(async (label, work, { cancellable = false } = {}) => {
    if (controller.current) return false;
    const own = new AbortController();
    controller.current = own;
    say(null);
    setBusy({ label, done: 0, total: 0, cancellable });
    try {
      await work({ signal: own.signal, progress: throttled(setBusy, cancellable, own.signal) });
      return true;
    } catch (error) {
      say({ intent: 'error', text: problemText(error), untilReadable: isUnreadableRows(error) });
      return false;
    } finally {
      controller.current = null;
      setBusy(null);
    }
  }, []);

  const edit = useCallback<Session['edit']>(
    (label, work, options) =>
      run(
        label,
        async (running) => {
          try {
            setLedger(await work(await loadLedgerToEdit(), running));
            setUnreadable([]);
          } catch (error) {
            if (isUnreadableRows(error)) await read();
            throw error;
          }
        },
        options,
      ),
    [run, read],
  );

  const cancel = useCallback(() => {
    controller.current?.abort();
    setBusy((now) => now && { ...now, label: PANE.cancelling, cancellable: false });
  }, []);

  const reload = useCallback(() => run(PANE.loading, read), [run, read]);

  useEffect(() => void reload(), [reload]);

  const reread = useCallback(() => {
    if (controller.current) return;
    read().catch((error: unknown) => say({ intent: 'error', text: problemText(error) }));
  }, [read]);
  useTableChanges(reread);

  const session = useMemo<Session>(
    () => ({
      ledger,
      loaded,
      unreadable,
      busy,
      notice,
      draft,
      collected,
      say,
      setDraft,
      setCollected,
      run,
      edit,
      cancel,
      reload,
    }),
    [ledger, loaded, unreadable, busy, notice, draft, collected, run, edit, cancel, reload],
  );
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}
