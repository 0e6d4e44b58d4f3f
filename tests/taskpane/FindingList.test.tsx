import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { createFinding } from '../../src/domain/findings';
import type { HandledFinding } from '../../src/domain/model/handling';
import { FindingList, type FindingListProps } from '../../src/taskpane/components/FindingList';

const UNITS = ['区城管局', '区水务局', '区教体局', '区民政局'];

function many(count: number): HandledFinding[] {
  return Array.from({ length: count }, (_, index) => ({
    finding: createFinding(index % 2 === 0 ? 'progress-blank' : 'next-step-missing', {
      details: { text: '' },
      unit: UNITS[index % UNITS.length]!,
      where: { file: 'a.xlsx', sheet: '6月', cell: `D${index + 1}` },
    }),
    handling: 'open' as const,
    reason: '',
  }));
}

let root: Root;
let container: HTMLElement;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  Object.assign(CSS_HOLDER, { escape: (text: string) => text.replaceAll('"', '\\"') });
  Element.prototype.scrollIntoView = () => undefined;
  container = document.body.appendChild(document.createElement('div'));
  root = createRoot(container);
});

afterEach(() => {
  act(() => root.unmount());
  container.remove();
});

const CSS_HOLDER = ((globalThis as { CSS?: object }).CSS ??= {});

function show(props: Partial<FindingListProps> & Pick<FindingListProps, 'findings'>): void {
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <FindingList empty="没有问题。" groupedBy="unit" remembered="test.grouping" {...props} />
      </FluentProvider>,
    ),
  );
}

const button = (text: string) =>
  [...container.querySelectorAll('button')].find((one) => one.textContent?.includes(text))!;
const click = (element: Element) =>
  act(() => element.dispatchEvent(new MouseEvent('click', { bubbles: true })));
const articles = () => container.querySelectorAll('article');

test('a thousand findings: every one is counted, few are drawn, and more come when asked for', () => {
  show({ findings: many(1000) });
  const counts = [...container.querySelectorAll('section[data-group] [aria-label^="待处理"]')];
  expect(counts.map((badge) => badge.textContent)).toEqual(['250', '250', '250', '250']);
  expect(articles()).toHaveLength(40);
  click(button('再显示 40 条'));
  expect(articles()).toHaveLength(80);
});

test('the next finding opens its group, becomes the current one and is gone to', () => {
  const visited: string[] = [];
  show({ findings: many(60), onGoTo: ({ finding }) => visited.push(finding.where.cell ?? '') });
  for (let step = 0; step < 17; step += 1) click(button('下一条'));
  expect(visited).toHaveLength(17);
  expect(new Set(visited).size).toBe(17);
  const current = container.querySelectorAll('article[aria-current]');
  expect(current).toHaveLength(1);
  expect(current[0]?.textContent).toContain(visited.at(-1));
  expect(container.querySelectorAll('section[data-group] [aria-expanded=true]')).toHaveLength(2);
});

test('narrowed to one severity, the numbers say so, and clearing shows all again', () => {
  show({ findings: many(20) });
  click(button('提醒'));
  expect(container.textContent).toContain('显示 10 条，共 20 条');
  click(button('清除筛选'));
  expect(articles()).toHaveLength(20);
});

test('of one rule all open findings are set aside with one reason, and not without one', () => {
  const handled: [number, string, string][] = [];
  show({
    findings: many(20),
    groupedBy: 'rule',
    onHandle: (chosen, handling, reason) => handled.push([chosen.length, handling, reason]),
  });
  click(button('全部忽略（10）'));
  const input = container.querySelector<HTMLInputElement>('form input')!;
  expect(button('确定').disabled).toBe(true);
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(input, ' 已核实 ');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  act(() => container.querySelector('form')!.requestSubmit());
  expect(handled).toEqual([[10, 'ignored', '已核实']]);
});

test('a decided finding shows its reason and can be taken up again, and nothing else is offered', () => {
  const [first] = many(1);
  show({
    findings: [{ ...first!, handling: 'ignored', reason: '已电话核实' }],
    canAccept: () => true,
    onAccept: () => undefined,
    onHandle: () => undefined,
  });
  const labels = [...articles()[0]!.querySelectorAll('button')].map((one) => one.textContent);
  expect(labels).toEqual(['恢复']);
  expect(articles()[0]!.textContent).toContain('已忽略：已电话核实');
});

test('without findings only the sentence that says so', () => {
  show({ findings: [] });
  expect(container.textContent).toBe('没有问题。');
});
