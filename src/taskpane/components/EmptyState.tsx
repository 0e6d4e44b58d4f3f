import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '12px',
    padding: '20px 4px',
    color: tokens.colorNeutralForeground2,
    lineHeight: '1.7',
  },
});

/** Says why there is nothing to see and what to do about it. */
export function EmptyState({
  title,
  hint,
  children,
}: {
  title?: string;
  hint: string;
  children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      {title !== undefined && (
        <Text weight="semibold" size={400}>
          {title}
        </Text>
      )}
      <Text>{hint}</Text>
      {children}
    </div>
  );
}
