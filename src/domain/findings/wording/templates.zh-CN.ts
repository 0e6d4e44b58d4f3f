import type { FindingDetails, TemplateChangeKind } from '../../model/finding';

/** How each way of altering a template is named to people. */
const CHANGE_NAMES: Readonly<Record<TemplateChangeKind, string>> = {
  'rows-deleted': '被删除了任务行',
  'rows-inserted': '在任务之间被插入了行',
  'rows-moved': '的任务行被调整了顺序',
  'locked-text': '的锁定文字被改动',
  columns: '被插入、删除或移动了列',
  merged: '被合并了单元格',
  header: '的表头被改动',
  'sheet-copied': '的工作表被复制',
  identity: '的标识已损坏，按普通表格读取',
  validation: '的填写校验被粘贴覆盖',
};

/** Wording of the findings about templates, part of the catalogue in `checks/wording.zh-CN.ts`. */
export const TEMPLATE_WORDING = {
  'template-altered': {
    title: '填报模板被改动',
    explanation: '下发的模板除待填单元格外应保持原样；改动处已按原模板读取，填写的内容没有丢弃。',
    message: ({ change, what }: FindingDetails['template-altered']): string =>
      `填报模板${CHANGE_NAMES[change]}${what === '' ? '' : `：${what}`}。`,
    advice: '请核对读取的内容；下期请只在原模板的待填单元格内填写。',
  },
  'template-other-unit': {
    title: '用了其他单位的模板',
    explanation: '模板按单位下发，内含该单位的任务；填报单位或文件名与模板所属单位不一致。',
    message: ({ unit, written }: FindingDetails['template-other-unit']): string =>
      `这是下发给${unit}的模板，报送的是${written}。`,
    advice: '请确认报送单位；确属用错的，请用本单位的模板重新填报。',
  },
  'template-outdated': {
    title: '用了其他年度的模板',
    explanation: '模板内的任务和编号属于另一年度的立项通知，不能对应到本年度台账。',
    message: ({ year, expected }: FindingDetails['template-outdated']): string =>
      `这是${year}年的模板，应使用${expected}年的模板。`,
    advice: '请用本年度下发的模板重新填报。',
  },
};
