import { Button, makeStyles, Tab, TabList } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { DoubtChoices } from '../../app/bulletins';
import type { DoubtChoice } from '../../domain/model/bulletin';
import type { Period } from '../../domain/model/period';
import type { TaskId } from '../../domain/model/task';
import { PeriodBulletins } from '../bulletin/PeriodBulletins';
import { SingleMatter } from '../bulletin/SingleMatter';
import { SpotChecks } from '../bulletin/SpotChecks';
import { BULLETIN, BULLETIN_VIEWS, type BulletinView } from '../bulletin/wording.zh-CN';
import { EmptyState } from '../components/EmptyState';
import { PeriodField, usePeriod } from '../components/PeriodField';
import type { PageProps } from '../pageNames';
import { useSession } from '../session';
import { HOME } from '../wording.zh-CN';

const NO_CHOICES: DoubtChoices = new Map();

const useStyles = makeStyles({
  views: { columnGap: '4px', margin: '0 -4px' },
  view: { paddingLeft: '10px', paddingRight: '10px' },
  panel: { display: 'flex', flexDirection: 'column', gap: '10px', flexGrow: 1 },
});

/** What was chosen about doubtful tasks while the page is open, period by period. */
function useChoices(period: Period): [DoubtChoices, (task: TaskId, choice: DoubtChoice) => void] {
  const [byPeriod, setByPeriod] = useState<ReadonlyMap<Period, DoubtChoices>>(new Map());
  const choose = useCallback(
    (task: TaskId, choice: DoubtChoice) =>
      setByPeriod((now) =>
        new Map(now).set(period, new Map(now.get(period) ?? NO_CHOICES).set(task, choice)),
      ),
    [period],
  );
  return [byPeriod.get(period) ?? NO_CHOICES, choose];
}

/** 通报: the bulletins of a period, one matter by itself, and the list of spot checks. */
export function BulletinPage({ onOpen }: PageProps) {
  const styles = useStyles();
  const { ledger, say } = useSession();
  const [period, setPeriod] = usePeriod();
  const [view, setView] = useState<BulletinView>('period');
  const [choices, choose] = useChoices(period);
  if (ledger.tasks.length === 0) {
    return (
      <EmptyState hint={BULLETIN.needLedger}>
        <Button appearance="primary" onClick={() => onOpen('import')}>
          {HOME.start}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <PeriodField label={BULLETIN.period} value={period} onChange={setPeriod} />
      <TabList
        size="small"
        appearance="subtle-circular"
        className={styles.views}
        aria-label={BULLETIN.viewsLabel}
        selectedValue={view}
        onTabSelect={(_, data) => {
          say(null);
          setView(data.value as BulletinView);
        }}
      >
        {BULLETIN_VIEWS.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`view-${name}`}
            className={styles.view}
            aria-controls="bulletin-view"
          >
            {BULLETIN.views[name]}
          </Tab>
        ))}
      </TabList>
      <div
        key={`${view} ${period}`}
        id="bulletin-view"
        role="tabpanel"
        aria-labelledby={`view-${view}`}
        className={styles.panel}
      >
        {view === 'period' && <PeriodBulletins period={period} choices={choices} onChoose={choose} />}
        {view === 'single' && <SingleMatter period={period} choices={choices} />}
        {view === 'spotcheck' && <SpotChecks period={period} />}
      </div>
    </>
  );
}
