import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useSession } from '../session';
import { PANE } from '../wording.zh-CN';

const useStyles = makeStyles({ body: { whiteSpace: 'normal', lineHeight: '1.6', paddingBlock: '4px' } });

/** The result of the last operation, until it is closed or another one starts. */
export function NoticeBar() {
  const styles = useStyles();
  const { notice, say } = useSession();
  if (!notice) return null;
  return (
    <MessageBar intent={notice.intent} layout="multiline" style={{ flexShrink: 0 }}>
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
  );
}
