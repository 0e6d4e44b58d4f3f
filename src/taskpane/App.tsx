import { makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { BusyBar } from './components/BusyBar';
import { NoticeBar } from './components/NoticeBar';
import { UnreadableRows } from './components/UnreadableRows';
import { PAGE_NAMES, type PageName } from './pageNames';
import { HomePage } from './pages/HomePage';
import { useSession } from './session';
import { PANE } from './wording.zh-CN';

const ImportPage = lazy(() =>
  import('./pages/ImportPage').then((module) => ({ default: module.ImportPage })),
);
const CollectPage = lazy(() =>
  import('./pages/CollectPage').then((module) => ({ default: module.CollectPage })),
);
const CheckPage = lazy(() => import('./pages/CheckPage').then((module) => ({ default: module.CheckPage })));
const BulletinPage = lazy(() =>
  import('./pages/BulletinPage').then((module) => ({ default: module.BulletinPage })),
);

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // the top right corner belongs to Office: tabs start at the left and leave it free
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingRight: '32px', flexShrink: 0 },
  tab: { paddingLeft: '9px', paddingRight: '9px' },
  page: {
    flexGrow: 1,
    overflowY: 'auto',
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
});

/** The whole pane: tabs in the order of the work, messages, the page, and what is under way. */
export function App({ firstPage }: { readonly firstPage: PageName }) {
  const styles = useStyles();
  const { loaded, busy } = useSession();
  const [page, setPage] = useState<PageName>(firstPage);
  return (
    <div className={styles.pane} data-page={page}>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={page}
        onTabSelect={(_, data) => setPage(data.value as PageName)}
      >
        {PAGE_NAMES.map((name) => (
          <Tab key={name} value={name} className={styles.tab} disabled={busy !== null}>
            {PANE.tabs[name]}
          </Tab>
        ))}
      </TabList>
      <NoticeBar />
      <main className={styles.page}>
        <UnreadableRows />
        {loaded ? (
          <Suspense fallback={<Spinner size="small" />}>
            {page === 'home' && <HomePage onOpen={setPage} />}
            {page === 'import' && <ImportPage />}
            {page === 'collect' && <CollectPage />}
            {page === 'check' && <CheckPage />}
            {page === 'bulletin' && <BulletinPage />}
          </Suspense>
        ) : null}
      </main>
      <BusyBar />
    </div>
  );
}
