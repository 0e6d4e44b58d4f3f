import { Button, Text } from '@fluentui/react-components';
import { Footer } from '../components/Footer';
import { useSession } from '../session';
import { BULLETIN } from './wording.zh-CN';

export interface BuildFooterProps {
  /** What the first button says. */
  readonly build: string;
  /** There is something to build. */
  readonly ready: boolean;
  /** Every sum of the ledger adds up. */
  readonly reconciled: boolean;
  readonly onBuild: () => void;
  readonly onWord: () => void;
}

/** Building sheets and Word files; neither while a sum does not add up. */
export function BuildFooter({ build, ready, reconciled, onBuild, onWord }: BuildFooterProps) {
  const { busy } = useSession();
  const disabled = busy !== null || !ready || !reconciled;
  return (
    <Footer>
      {!reconciled && <Text size={200}>{BULLETIN.blocked}</Text>}
      <Button appearance="primary" disabledFocusable={disabled} onClick={onBuild}>
        {build}
      </Button>
      <Button disabledFocusable={disabled} onClick={onWord}>
        {BULLETIN.word}
      </Button>
    </Footer>
  );
}
