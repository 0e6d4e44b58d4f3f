import type { FocusEvent } from 'react';

/**
 * Props of an element that is no control and yet receives the keyboard: a heading, a page, a finding. In Excel on the
 * web office.js itself moves the focus at Tab, to the neighbour of the focused element among those that can be tabbed
 * to; from any other element it would leave the pane. So the element can be tabbed to for as long as it has the focus.
 */
export const RECEIVES_FOCUS = {
  tabIndex: -1,
  onFocus: ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    if (target === currentTarget) currentTarget.tabIndex = 0;
  },
  onBlur: ({ target, currentTarget }: FocusEvent<HTMLElement>) => {
    if (target === currentTarget) currentTarget.tabIndex = -1;
  },
} as const;
