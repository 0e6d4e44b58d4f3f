import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  footer: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    flexWrap: 'wrap',
    margin: 'auto -14px 0',
    padding: '8px 14px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What decides stays in reach at the bottom, however long the page is. */
export function Footer({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.footer}>{children}</div>;
}
