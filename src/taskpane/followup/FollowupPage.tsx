import { Button, makeStyles, Tab, TabList, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../components/EmptyState';
import { MaterialField, type Material } from '../components/MaterialField';
import { usePeriod } from '../components/PeriodField';
import type { PageProps } from '../pageNames';
import { useSession } from '../session';
import { HOME } from '../wording.zh-CN';
import { ProblemSection } from './ProblemSection';
import { ReminderSection } from './ReminderSection';
import { ScoringSection } from './ScoringSection';
import { SideBySideSection } from './SideBySideSection';
import { SlipSection } from './SlipSection';
import { FOLLOWUP, FOLLOWUP_VIEWS, type FollowupView } from './wording.zh-CN';

const useStyles = makeStyles({
  // five views beside each other in a pane of 350 px
  views: { columnGap: '2px', margin: '0 -6px' },
  view: { paddingLeft: '6px', paddingRight: '6px' },
  panel: { display: 'flex', flexDirection: 'column', gap: '10px', flexGrow: 1 },
});

/** 督办: who is chased, what is sent back, how units score, what became of their problems, who lags on a shared task. */
export function FollowupPage({ onOpen }: PageProps) {
  const styles = useStyles();
  const { ledger, say } = useSession();
  const [start] = usePeriod();
  const [chosen, setChosen] = useState<Material | undefined>(undefined);
  const [view, setView] = useState<FollowupView>('reminders');
  if (ledger.tasks.length === 0) {
    return (
      <EmptyState hint={FOLLOWUP.needLedger}>
        <Button appearance="primary" onClick={() => onOpen('import')}>
          {HOME.start}
        </Button>
      </EmptyState>
    );
  }
  const material = chosen === undefined ? start : chosen;
  return (
    <>
      <MaterialField words={FOLLOWUP.material} value={material} onChange={setChosen} />
      <TabList
        size="small"
        appearance="subtle-circular"
        className={styles.views}
        aria-label={FOLLOWUP.viewsLabel}
        selectedValue={view}
        onTabSelect={(_, data) => {
          say(null);
          setView(data.value as FollowupView);
        }}
      >
        {FOLLOWUP_VIEWS.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`view-${name}`}
            className={styles.view}
            aria-controls="followup-view"
          >
            {FOLLOWUP.views[name]}
          </Tab>
        ))}
      </TabList>
      <div
        key={`${view} ${material ?? ''}`}
        id="followup-view"
        role="tabpanel"
        aria-labelledby={`view-${view}`}
        className={styles.panel}
      >
        <View view={view} material={material} />
      </div>
    </>
  );
}

function View({ view, material }: { readonly view: FollowupView; readonly material: Material }) {
  if (view === 'reminders') return <ReminderSection material={material} />;
  if (view === 'slips') return <SlipSection material={material} />;
  if (material === null) return <Text>{FOLLOWUP.monthOnly}</Text>;
  if (view === 'scoring') return <ScoringSection period={material} />;
  return view === 'problems' ? <ProblemSection period={material} /> : <SideBySideSection period={material} />;
}
