import { element } from '../dom';
import { WORDING } from '../wording.zh-CN';
import type { RibbonButton, RibbonTab } from './manifest';

interface RibbonEvents {
  readonly open: () => void;
  readonly save: () => void;
  readonly sample: () => void;
  readonly press: (button: RibbonButton) => void;
}

/** The add-in's tab as its manifest describes it, after a group of our own for the file. */
export function ribbon(tab: RibbonTab, events: RibbonEvents): HTMLElement {
  const file = group(WORDING.fileGroup, [
    smallButton('open', WORDING.open, WORDING.openTip, events.open),
    smallButton('save', WORDING.save, WORDING.saveTip, events.save),
    smallButton('sample', WORDING.sample, WORDING.sampleTip, events.sample),
  ]);
  const groups = tab.groups.map(({ label, buttons }) =>
    group(
      label,
      buttons.map((button) => largeButton(button, () => events.press(button))),
    ),
  );
  return element('nav', { class: 'ribbon' }, [
    element('div', { class: 'tabs' }, [element('span', { class: 'tab', text: tab.label })]),
    element('div', { class: 'groups' }, [file, ...groups]),
  ]);
}

function group(label: string, buttons: readonly HTMLElement[]): HTMLElement {
  return element('section', { class: 'group', attributes: { 'aria-label': label } }, [
    element('div', { class: 'buttons' }, buttons),
    element('div', { class: 'caption', text: label }),
  ]);
}

function largeButton(button: RibbonButton, onClick: () => void): HTMLElement {
  const icon = element('img', { attributes: { src: button.icon, alt: '', width: '32', height: '32' } });
  return element(
    'button',
    { class: 'large', title: button.tip, attributes: { 'data-control': button.id }, onClick },
    [icon, element('span', { text: button.label })],
  );
}

function smallButton(name: string, label: string, title: string, onClick: () => void): HTMLElement {
  return element('button', { class: `small ${name}`, title, onClick }, [
    element('i'),
    element('span', { text: label }),
  ]);
}
