import { makeStyles, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { RECEIVES_FOCUS } from '../receivesFocus';

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
});

/** Heading of a step that took the place of another: the keyboard and screen readers are brought to it. */
export function StepHeading({ text }: { readonly text: string }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 className={styles.heading} ref={heading} {...RECEIVES_FOCUS}>
      {text}
    </h2>
  );
}
