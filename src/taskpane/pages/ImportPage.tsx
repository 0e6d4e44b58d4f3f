import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import {
  importNotice,
  previewFiles,
  previewFindings,
  previewOpenWorkbook,
  type NoticePreview,
} from '../../app/importNotice';
import { createDirectReader } from '../../files';
import { AttachmentList } from '../components/AttachmentList';
import { ChangeList } from '../components/ChangeList';
import { FindingList } from '../components/FindingList';
import { useSession } from '../session';
import { IMPORT } from '../wording.zh-CN';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  actions: { display: 'flex', gap: '8px', flexWrap: 'wrap' },
  // what decides stays in reach however long the list of findings is
  footer: { position: 'sticky', bottom: '-12px', backgroundColor: 'white', padding: '8px 0 12px' },
});

const NOTICES = '.xlsx,.xls,.et,.ods,.docx,.xlsm,.csv';

/** 立项: read the notice, see what was read and what it changes, then write the ledger. */
export function ImportPage() {
  const { ledger, run, setLedger, say } = useSession();
  const [notice, setNotice] = useState<NoticePreview | null>(null);

  const read = (work: () => Promise<NoticePreview>) =>
    void run(IMPORT.reading, async () => setNotice(await work()));

  const readFiles = async (picked: readonly File[]) => {
    const reader = createDirectReader();
    const files = await Promise.all(
      picked.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    return previewFiles(files, reader, ledger);
  };

  const write = (reviewed: NoticePreview) =>
    void run(IMPORT.writing, async () => {
      setLedger(await importNotice(reviewed, ledger));
      setNotice(null);
      say({ intent: 'success', text: IMPORT.written(reviewed.reading.tasks.length) });
    });

  return notice ? (
    <Review notice={notice} onWrite={() => write(notice)} onBack={() => setNotice(null)} />
  ) : (
    <PickSource
      onWorkbook={() => read(() => previewOpenWorkbook(ledger))}
      onFiles={(files) => read(() => readFiles(files))}
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
        <Button appearance="primary" disabled={busy !== null} onClick={props.onWorkbook}>
          {IMPORT.fromWorkbook}
        </Button>
        <Button disabled={busy !== null} onClick={() => input.current?.click()}>
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
  readonly onWrite: () => void;
  readonly onBack: () => void;
}) {
  const styles = useStyles();
  const { busy } = useSession();
  const findings = previewFindings(props.notice);
  return (
    <>
      <AttachmentList attachments={props.notice.reading.attachments} />
      <ChangeList changes={props.notice.changes} />
      <section className={styles.section}>
        {findings.length > 0 && <Text weight="semibold">{IMPORT.findings(findings.length)}</Text>}
        <FindingList
          findings={findings.map((finding) => ({ finding, handling: 'open', reason: '' }))}
          empty={IMPORT.noFindings}
        />
      </section>
      <div className={`${styles.actions} ${styles.footer}`}>
        <Button appearance="primary" disabled={busy !== null} onClick={props.onWrite}>
          {IMPORT.write}
        </Button>
        <Button disabled={busy !== null} onClick={props.onBack}>
          {IMPORT.back}
        </Button>
      </div>
    </>
  );
}
