import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import {
  acceptInPreview,
  chooseLead,
  decideInPreview,
  importNotice,
  isStillCurrent,
  previewFiles,
  previewOpenWorkbook,
  previewWithMapping,
  type NoticePreview,
} from '../../app/importNotice';
import type { Ledger } from '../../domain/model/ledger';
import { loadLedger } from '../../app/ledgerStore';
import { suggestedDecision } from '../../domain/findings/noticeDecisions';
import type { HandledFinding } from '../../domain/model/handling';
import { selectCell } from '../../excel';
import { createDirectReader } from '../../files';
import { LEDGER_NAMES } from '../../sheets/wording.zh-CN';
import { AttachmentList } from '../components/AttachmentList';
import { ChangeList } from '../components/ChangeList';
import { FindingList } from '../components/FindingList';
import { Footer } from '../components/Footer';
import { LeadChoice } from '../components/LeadChoice';
import { StepHeading } from '../components/StepHeading';
import type { PageProps } from '../pageNames';
import { useSession } from '../session';
import { HOME, IMPORT, PANE } from '../wording.zh-CN';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  actions: { display: 'flex', flexDirection: 'column', gap: '8px' },
});

const NOTICES = '.xlsx,.xls,.et,.ods,.docx,.xlsm,.csv';

async function previewPicked(picked: readonly File[], ledger: Ledger): Promise<NoticePreview> {
  const files = await Promise.all(
    picked.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  return previewFiles(files, createDirectReader(), ledger);
}

/** 立项: read the notice, see what was read and what it changes, then write the ledger. */
export function ImportPage({ onOpen }: PageProps) {
  const { ledger, draft, setDraft, run, edit, say } = useSession();
  const [done, setDone] = useState(false);

  const read = (work: (current: Ledger) => Promise<NoticePreview>) =>
    void run(IMPORT.reading, async () => setDraft(await work((await loadLedger()).ledger)));

  const write = (reviewed: NoticePreview) =>
    void edit(IMPORT.writing, async (current) => {
      if (!isStillCurrent(reviewed, current)) {
        setDraft(decideInPreview(reviewed, reviewed.findings, current));
        say({ intent: 'warning', text: IMPORT.staleLedger });
        return current;
      }
      const next = await importNotice(reviewed, current);
      await selectCell({ sheet: LEDGER_NAMES.tasks, cell: 'A1' });
      setDraft(null);
      setDone(true);
      say({ intent: 'success', text: IMPORT.written(reviewed.reading.tasks.length) });
      return next;
    });

  if (done) return <Done onOpen={onOpen} onAnother={() => setDone(false)} />;
  if (draft) {
    return (
      <Review
        notice={draft}
        ledger={ledger}
        onNotice={setDraft}
        onWrite={() => write(draft)}
        onBack={() => setDraft(null)}
      />
    );
  }
  return (
    <PickSource
      onWorkbook={() => read(previewOpenWorkbook)}
      onFiles={(files) => read((current) => previewPicked(files, current))}
    />
  );
}

function PickSource(props: {
  readonly onWorkbook: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const styles = useStyles();
  const { busy } = useSession();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section className={styles.section}>
      <Text>{IMPORT.intro}</Text>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy !== null} onClick={props.onWorkbook}>
          {IMPORT.fromWorkbook}
        </Button>
        <Button disabledFocusable={busy !== null} onClick={() => input.current?.click()}>
          {IMPORT.fromFile}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={NOTICES}
        data-testid="notice-files"
        onChange={(event) => {
          const picked = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          if (picked.length > 0) props.onFiles(picked);
        }}
      />
    </section>
  );
}

function Review(props: {
  readonly notice: NoticePreview;
  readonly ledger: Ledger;
  readonly onNotice: (notice: NoticePreview) => void;
  readonly onWrite: () => void;
  readonly onBack: () => void;
}) {
  const styles = useStyles();
  const { busy, say } = useSession();
  const { notice, ledger, onNotice } = props;
  const { tasks } = notice.reading;
  const open = notice.findings.filter(({ handling }) => handling === 'open').length;

  const leadOf = ({ finding }: HandledFinding) => {
    const task = finding.code === 'lead-inferred' ? tasks.find(({ id }) => id === finding.task) : undefined;
    return (
      task && (
        <LeadChoice task={task} onChoose={(unit) => onNotice(chooseLead(notice, finding, [unit], ledger))} />
      )
    );
  };

  return (
    <>
      <StepHeading text={IMPORT.review} />
      <AttachmentList
        sources={notice.sources}
        onMapping={(attachment, mapping) => onNotice(previewWithMapping(notice, attachment, mapping, ledger))}
      />
      <ChangeList changes={notice.changes} />
      <section className={styles.section}>
        {notice.findings.length > 0 && <Text weight="semibold">{IMPORT.findings(open)}</Text>}
        <FindingList
          findings={notice.findings}
          empty={IMPORT.noFindings}
          groupedBy="rule"
          remembered="import.grouping"
          canGoTo={({ where }) => where.file === null && where.sheet !== null}
          onGoTo={({ finding }) => void selectCell(finding.where)}
          canAccept={(finding) => suggestedDecision(finding, tasks) !== null}
          onAccept={(chosen) =>
            onNotice(
              acceptInPreview(
                notice,
                chosen.map(({ finding }) => finding),
                ledger,
              ),
            )
          }
          onHandle={(chosen, handling, reason) =>
            onNotice(
              decideInPreview(
                notice,
                chosen.map((handled) => ({ ...handled, handling, reason })),
                ledger,
              ),
            )
          }
          extra={leadOf}
        />
      </section>
      <Footer>
        <Button
          appearance="primary"
          disabledFocusable={busy !== null || tasks.length === 0}
          onClick={props.onWrite}
        >
          {IMPORT.write}
        </Button>
        <Button
          disabledFocusable={busy !== null}
          onClick={() => {
            say(null);
            props.onBack();
          }}
        >
          {IMPORT.back}
        </Button>
        {tasks.length === 0 && <Text size={200}>{IMPORT.noTasks}</Text>}
      </Footer>
    </>
  );
}

function Done({ onOpen, onAnother }: PageProps & { readonly onAnother: () => void }) {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <StepHeading text={IMPORT.writtenTitle} />
      <Text>{IMPORT.writtenHint}</Text>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => onOpen('collect')}>
          {PANE.next(HOME.nextCollect)}
        </Button>
        <Button onClick={onAnother}>{IMPORT.another}</Button>
      </div>
    </section>
  );
}
