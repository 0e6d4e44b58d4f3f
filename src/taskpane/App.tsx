import { Button, makeStyles, Spinner, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { BusyBar } from './components/BusyBar';
import { NoticeBar } from './components/NoticeBar';
import { UnreadableRows } from './components/UnreadableRows';
import { useOpenTemplate } from './filling/useOpenTemplate';
import { PAGE_NAMES, type PageName } from './pageNames';
import { HomePage } from './pages/HomePage';
import { RECEIVES_FOCUS } from './receivesFocus';
import { useSession } from './session';
import { PANE } from './wording.zh-CN';

const ImportPage = lazy(() =>
  import('./pages/ImportPage').then((module) => ({ default: module.ImportPage })),
);
const IssuePage = lazy(() => import('./issuing/IssuePage').then((module) => ({ default: module.IssuePage })));
const CollectPage = lazy(() =>
  import('./pages/CollectPage').then((module) => ({ default: module.CollectPage })),
);
const CheckPage = lazy(() => import('./pages/CheckPage').then((module) => ({ default: module.CheckPage })));
const FollowupPage = lazy(() =>
  import('./followup/FollowupPage').then((module) => ({ default: module.FollowupPage })),
);
const BulletinPage = lazy(() =>
  import('./pages/BulletinPage').then((module) => ({ default: module.BulletinPage })),
);
const FillingPane = lazy(() =>
  import('./filling/FillingPane').then((module) => ({ default: module.FillingPane })),
);

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100vh', overflow: 'hidden' },
  // the top right corner belongs to Office: tabs start at the left and leave it free
  tabs: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: '4px',
    paddingRight: '32px',
    flexShrink: 0,
  },
  tab: { paddingLeft: '6px', paddingRight: '6px' },
  page: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '12px 14px 0',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    outlineStyle: 'none',
    '> *': { flexShrink: 0 },
    // room below the last line, also where nothing sticks to the bottom
    '::after': { content: '""', flexShrink: 0, height: '12px', marginTop: '-12px' },
  },
});

/** A unit that opened its form is led through it; everyone else gets the 督查室's pages. */
export function App({ firstPage }: { readonly firstPage: PageName }) {
  const [template, leave] = useOpenTemplate();
  if (!template) return <OfficePane firstPage={firstPage} />;
  return (
    <Suspense fallback={<Spinner size="small" />}>
      <FillingPane initial={template} onLeave={leave} />
    </Suspense>
  );
}

/** The 督查室's pane: tabs in the order of the work, messages, the page, and what is under way. */
function OfficePane({ firstPage }: { readonly firstPage: PageName }) {
  const styles = useStyles();
  const { loaded, busy, say } = useSession();
  const [page, setPage] = useState<PageName>(firstPage);
  const main = useRef<HTMLElement>(null);
  const moveFocus = useRef(false);

  // a button that leads to another page takes the keyboard along; a tab keeps it
  const open = (next: PageName, withFocus: boolean) => {
    moveFocus.current = withFocus;
    say(null);
    setPage(next);
  };
  useEffect(() => {
    if (moveFocus.current) main.current?.focus();
    main.current?.scrollTo?.(0, 0);
  }, [page]);

  return (
    <div className={styles.pane} data-page={page}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={PANE.pages}
        selectTabOnFocus
        selectedValue={page}
        onTabSelect={(_, data) => {
          if (data.value !== page) open(data.value as PageName, false);
        }}
      >
        {PAGE_NAMES.map((name) => (
          <Tab
            key={name}
            id={`tab-${name}`}
            value={name}
            className={styles.tab}
            disabled={busy !== null}
            aria-controls="page"
          >
            {PANE.tabs[name]}
          </Tab>
        ))}
      </TabList>
      <NoticeBar />
      <main
        id="page"
        ref={main}
        className={styles.page}
        role="tabpanel"
        aria-labelledby={`tab-${page}`}
        {...RECEIVES_FOCUS}
      >
        <UnreadableRows />
        {loaded ? (
          <Suspense fallback={<Spinner size="small" />}>
            {page === 'home' && <HomePage onOpen={(next) => open(next, true)} />}
            {page === 'import' && <ImportPage onOpen={(next) => open(next, true)} />}
            {page === 'issue' && <IssuePage onOpen={(next) => open(next, true)} />}
            {page === 'collect' && <CollectPage onOpen={(next) => open(next, true)} />}
            {page === 'check' && <CheckPage onOpen={(next) => open(next, true)} />}
            {page === 'followup' && <FollowupPage onOpen={(next) => open(next, true)} />}
            {page === 'bulletin' && <BulletinPage onOpen={(next) => open(next, true)} />}
          </Suspense>
        ) : (
          busy === null && <LoadFailed />
        )}
      </main>
      <BusyBar />
    </div>
  );
}

/** The workbook could not be read when the pane opened; the notice above says why. */
function LoadFailed() {
  const { reload } = useSession();
  return (
    <>
      <Text>{PANE.loadFailed}</Text>
      <div>
        <Button onClick={() => void reload()}>{PANE.reload}</Button>
      </div>
    </>
  );
}
