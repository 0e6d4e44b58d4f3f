import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { BuildFooter } from '../../src/taskpane/bulletin/BuildFooter';

jest.mock('../../src/taskpane/session', () => ({ useSession: () => ({ busy: null }) }));

/** Presses both buttons; returns what was done and what the footer says. */
function pressed(reconciled: boolean): { done: string[]; text: string } {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const container = document.body.appendChild(document.createElement('div'));
  const root = createRoot(container);
  const done: string[] = [];
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <BuildFooter
          build="生成通报"
          ready
          reconciled={reconciled}
          onBuild={() => done.push('build')}
          onWord={() => done.push('word')}
        />
      </FluentProvider>,
    ),
  );
  act(() => container.querySelectorAll('button').forEach((button) => button.click()));
  const text = container.textContent ?? '';
  act(() => root.unmount());
  return { done, text };
}

test('sheets and Word files are built when every sum adds up', () => {
  expect(pressed(true).done).toEqual(['build', 'word']);
});

test('neither is built while a sum does not, and the pane says why', () => {
  const { done, text } = pressed(false);
  expect(done).toEqual([]);
  expect(text).toContain('数据核对有不相符之处');
});
