import type { FormField } from '../../model/submission';
import { brief } from './ruleWording';
import type { WordingOf } from './ruleWording';

const FORM_FIELDS: Record<FormField, string> = {
  unit: '填报单位',
  date: '填报时间',
  reporter: '填报人',
  phone: '联系电话',
  signature: '负责人签字',
};

type Codes =
  | 'missing-column'
  | 'unrecognised-sheet'
  | 'unreadable-file'
  | 'password-protected'
  | 'content-in-hidden-rows'
  | 'duplicate-serial'
  | 'missing-serial'
  | 'blank-task'
  | 'unread-row'
  | 'unknown-unit'
  | 'unit-alias'
  | 'unknown-leader'
  | 'ambiguous-leaders'
  | 'lead-inferred'
  | 'missing-form-field'
  | 'invalid-phone'
  | 'invalid-date';

/** Wording of the rules about what was read: files, the numbering of 附件1/2, names, the form around a table. */
export const FILE_WORDING: WordingOf<Codes> = {
  'missing-column': {
    title: '缺少栏目',
    explanation: '表头里找不到附件规定的栏目，该栏内容无法读取。',
    message: ({ column, sheet }) => `工作表“${sheet}”缺少“${column}”栏，该栏内容没有读取。`,
    advice: '请按通知所附表样补齐栏目后重新报送。',
  },
  'unrecognised-sheet': {
    title: '无法识别的工作表',
    explanation: '工作表的标题和表头与附件1至附件4都对不上。',
    message: ({ sheet }) => `工作表“${sheet}”不是附件1至附件4中的任何一种，没有读取。`,
    advice: '请确认文件是否发错；表头如有改动，请恢复原表样。',
  },
  'unreadable-file': {
    title: '文件无法读取',
    explanation: '文件损坏、格式不符或内容为空。',
    message: ({ reason }) => `文件无法读取：${reason}。`,
    advice: '请用 Excel 或 WPS 重新另存为 .xlsx 后再报。',
  },
  'password-protected': {
    title: '文件设有密码',
    explanation: '加密文件无法读取内容。',
    message: () => '文件设有打开密码，无法读取。',
    advice: '请取消密码后重新报送。',
  },
  'content-in-hidden-rows': {
    title: '隐藏行里有内容',
    explanation: '隐藏的行同样会被读取，报送人和收报人可能都没有看到。',
    message: ({ rows }) => `隐藏的第${rows}行有内容，已一并读取，请核对。`,
    advice: '请确认隐藏行的内容是否应当上报。',
  },
  'duplicate-serial': {
    title: '序号重复',
    explanation: '立项表中两行任务使用同一序号。',
    message: ({ serial, firstCell }) => `序号“${serial}”与 ${firstCell} 重复。`,
    advice: '请核对立项表序号。',
  },
  'missing-serial': {
    title: '缺少序号',
    explanation: '立项表中的任务没有序号，无法编号引用。',
    message: ({ text }) => `任务“${brief(text)}”没有序号。`,
    advice: '请补填序号。',
  },
  'blank-task': {
    title: '任务内容为空',
    explanation: '有序号而没有任务内容。',
    message: ({ serial }) => `序号“${serial}”没有任务内容。`,
    advice: '请补填任务内容或删除该行。',
  },
  'unread-row': {
    title: '未能读取的行',
    explanation: '该行既不是表头，也不像任务，原文保留在问题清单中，没有丢弃。',
    message: ({ text }) => `这一行没有读成任务，原文：“${brief(text)}”。`,
    advice: '请人工核对。',
  },
  'unknown-unit': {
    title: '单位不在目录中',
    explanation: '单位名称在单位目录和立项表中都查不到。',
    message: ({ name, similar }) =>
      similar ? `单位目录中没有“${name}”，是否为“${similar}”？` : `单位目录中没有“${name}”。`,
    advice: '请在单位目录中确认名称或登记别名。',
  },
  'unit-alias': {
    title: '单位名称写法不一',
    explanation: '同一单位有全称、简称等不同写法，已按单位目录归并。',
    message: ({ name, canonical }) => `“${name}”按“${canonical}”处理。`,
    advice: null,
  },
  'unknown-leader': {
    title: '领导姓名待核对',
    explanation: '牵头领导姓名在本文件其他位置没有出现过。',
    message: ({ name, similar }) =>
      similar ? `“${name}”是否为“${similar}”？` : `“${name}”只出现一次，请核对。`,
    advice: '请核对姓名。',
  },
  'ambiguous-leaders': {
    title: '领导姓名难以断开',
    explanation: '多位领导姓名连写或错位，断法不止一种。',
    message: ({ text, reading }) => `“${text}”暂读作“${reading}”，请确认。`,
    advice: '请确认牵头领导姓名。',
  },
  'lead-inferred': {
    title: '牵头单位为推定',
    explanation: '责任单位没有加黑或全部加黑，按排在第一位推定牵头单位。',
    message: ({ lead }) => `没有可用的加黑标记，暂以“${lead}”为牵头单位。`,
    advice: '请确认牵头单位。',
  },
  'missing-form-field': {
    title: '表头表尾漏填',
    explanation: '填报单位、填报时间、填报人、联系电话、负责人签字都应填写。',
    message: ({ field }) => `“${FORM_FIELDS[field]}”没有填写。`,
    advice: '请补填。',
  },
  'invalid-phone': {
    title: '联系电话有误',
    explanation: '联系电话应为固定电话或手机号码，位数不足或不全时无法联系。',
    message: ({ phone }) => `联系电话“${phone}”不是完整的电话号码。`,
    advice: '请填写固定电话（可带区号、分机）或手机号码。',
  },
  'invalid-date': {
    title: '填报时间有误',
    explanation: '填报时间应为真实日期，且不早于所报月份。',
    message: ({ date }) => `填报时间“${date}”不是有效日期，或与所报月份不符。`,
    advice: '请按“2021年7月5日”的形式填写。',
  },
};
