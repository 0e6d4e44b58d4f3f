import { makeStyles, Text, Textarea } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import { deliverFile, type OutgoingFile } from '../../excel';
import { useSession } from '../session';
import { copyText } from './clipboard';
import { DELIVERY } from './wording.zh-CN';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '6px' },
});

interface ByHand {
  readonly hint: string;
  readonly text: string;
}

export interface DeliveryWays {
  /** Hands a file over and says how; resolves to whether the file itself reached the user. */
  readonly deliver: (file: OutgoingFile) => Promise<boolean>;
  readonly copy: (text: string) => Promise<void>;
  /** A text that could only be shown, for the user to copy; null when there is none. */
  readonly remainder: ReactNode;
}

/** Gives files and texts to the user by the most robust way, and says which it was. */
export function useDelivery(): DeliveryWays {
  const { say } = useSession();
  const [byHand, setByHand] = useState<ByHand | null>(null);

  const deliver = useCallback(
    async (file: OutgoingFile) => {
      setByHand(null);
      const delivery = await deliverFile(file);
      if (delivery.way !== 'text') {
        const words = delivery.way === 'opened' ? DELIVERY.opened : DELIVERY.downloaded;
        say({ intent: 'success', text: words(file.name) });
        return true;
      }
      if (delivery.text === '') say({ intent: 'warning', text: DELIVERY.blocked(file.name) });
      else setByHand({ hint: DELIVERY.copyInstead, text: delivery.text });
      return false;
    },
    [say],
  );

  const copy = useCallback(
    async (text: string) => {
      const copied = await copyText(text);
      setByHand(copied ? null : { hint: DELIVERY.copyByHand, text });
      if (copied) say({ intent: 'success', text: DELIVERY.copied });
    },
    [say],
  );

  return { deliver, copy, remainder: byHand && <CopyByHand {...byHand} /> };
}

function CopyByHand({ hint, text }: ByHand) {
  const styles = useStyles();
  return (
    <section className={styles.box}>
      <Text>{hint}</Text>
      <Textarea
        readOnly
        autoFocus
        aria-label={hint}
        value={text}
        rows={8}
        onFocus={(event) => event.target.select()}
      />
    </section>
  );
}
