/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRibbon } from '../../../src/workbench/web/chrome/manifest';

const xml = readFileSync(join(__dirname, '../../../manifest.xml'), 'utf8');

describe('the ribbon read from the manifest', () => {
  const tab = readRibbon(xml);
  const buttons = tab.groups.flatMap((group) => group.buttons);

  test('has the Chinese labels', () => {
    expect(tab.label).toBe('督查台账');
    expect(buttons.map((button) => button.label)).toEqual(
      expect.arrayContaining(['打开工作面板', '导入立项', '收报', '核查', '跳到问题清单', '通报']),
    );
  });

  test('opens pages and runs functions of this server, not of the one the manifest names', () => {
    expect(tab.startPage).toBe('/taskpane.html');
    expect(tab.commandsPage).toBe('/commands.html');
    expect(buttons.find((button) => button.label === '收报')?.action).toEqual({
      kind: 'pane',
      page: '/taskpane.html?page=collect',
    });
    expect(buttons.find((button) => button.label === '跳到问题清单')?.action).toEqual({
      kind: 'function',
      name: 'showFindings',
    });
  });

  test('every button has an icon of ours', () => {
    for (const button of buttons) {
      expect(button.icon).toMatch(/^\/assets\/[a-z]+-32\.png$/);
    }
  });

  test('a manifest without a tab is refused by name', () => {
    expect(() => readRibbon(xml.replaceAll('CustomTab', 'OtherTab'))).toThrow('CustomTab');
  });
});
