import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { isFindingGrouping } from '../../src/domain/findings/view';
import { usePreference } from '../../src/taskpane/usePreference';

let root: Root;
let choose: (value: 'unit' | 'rule' | 'severity') => void;

function Shown() {
  const [value, set] = usePreference('test.remembered', 'unit', isFindingGrouping);
  choose = set;
  return <p>{value}</p>;
}

const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));

async function open(): Promise<string | null> {
  const place = document.createElement('div');
  root = createRoot(place);
  act(() => root.render(<Shown />));
  await settled();
  return place.textContent;
}

beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
});
beforeEach(() => localStorage.clear());

test('a choice made once is there when the pane opens again', async () => {
  expect(await open()).toBe('unit');
  act(() => choose('severity'));
  await settled();
  act(() => root.unmount());
  expect(await open()).toBe('severity');
});

test('something stored that is no choice is passed over', async () => {
  await open();
  act(() => choose('colour' as never));
  await settled();
  act(() => root.unmount());
  expect(await open()).toBe('unit');
});
