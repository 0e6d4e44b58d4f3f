import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useSession } from '../session';
import { PANE } from '../wording.zh-CN';

const useStyles = makeStyles({
  // always there, so that screen readers notice when a text comes
  region: { flexShrink: 0, maxHeight: '40%', overflowY: 'auto' },
  bar: { borderRadius: 0, borderLeftWidth: 0, borderRightWidth: 0, minHeight: 'auto' },
  body: { whiteSpace: 'normal', lineHeight: '1.6', paddingBlock: '6px', overflowWrap: 'anywhere' },
});

/** The result of the last operation, until it is closed or another one starts. */
export function NoticeBar() {
  const styles = useStyles();
  const { notice, say } = useSession();
  return (
    <div
      className={styles.region}
      role={notice?.intent === 'error' ? 'alert' : 'status'}
      aria-live={notice?.intent === 'error' ? 'assertive' : 'polite'}
      data-testid="notice"
    >
      {notice && (
        <MessageBar intent={notice.intent} layout="multiline" politeness="polite" className={styles.bar}>
          <MessageBarBody className={styles.body}>{notice.text}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={PANE.close}
                onClick={() => say(null)}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
