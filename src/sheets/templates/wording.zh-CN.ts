import { dayText } from '../../domain/model/labels.zh-CN';
import type { IsoDate } from '../../domain/model/period';
import type { FormField, SubmissionKind } from '../../domain/model/submission';
import type { TemplateField } from '../../domain/outputs/templates';
import type { SpecPrompt } from '../spec';

/** Hints shown when a cell to fill in is chosen. */
export const ENTRY_PROMPTS: Readonly<Record<TemplateField, SpecPrompt>> = {
  serial: { title: '分解序号', message: '任务需要分解时在此编号，如“主-27-1”“主-27-2”。不分解的留空。' },
  text: { title: '分解任务', message: '写明分解出的具体任务。原任务行仍须填写。' },
  q1: quarterPrompt('一季度'),
  q2: quarterPrompt('二季度'),
  q3: quarterPrompt('三季度'),
  q4: quarterPrompt('四季度'),
  responsible: { title: '主要负责人', message: '填写单位主要负责人姓名。' },
  supervisor: { title: '分管负责人', message: '填写分管负责人姓名。' },
  remark: { title: '备注', message: '没有的可以不填。' },
  target: { title: '季度计划完成目标', message: '按落实计划表（附件3）填写本季度目标。' },
  progress: {
    title: '完成情况',
    message: '写明截至本月底的累计数，以及做了什么、做到什么程度。上月所报在右侧灰色栏。',
  },
  problem: { title: '存在问题', message: '未完成的写明问题和原因；没有问题的填“无”。' },
  next: { title: '下一步计划', message: '写明下一步措施和完成时限。' },
  completion: { title: '是否完成', message: '从下拉列表选“是”或“否”。选“否”的，先写存在问题和下一步计划。' },
};

function quarterPrompt(quarter: string): SpecPrompt {
  return {
    title: `${quarter}目标`,
    message: '有数量的写截至季度末的累计数，如“累计完成6处”；没有数量的写明阶段成果。',
  };
}

export const FORM_PROMPTS: Readonly<Record<Exclude<FormField, 'unit'>, SpecPrompt>> = {
  date: { title: '填报时间', message: '直接输入日期，如 2026-7-3。' },
  reporter: { title: '填报人', message: '填写填报人姓名。' },
  phone: { title: '联系电话', message: '固定电话（可带区号、分机）或手机号码。' },
  signature: { title: '负责人签字', message: '电子报送填签字人姓名；纸质报送打印后手签。' },
};

const WRONG = '填写有误';

export const ENTRY_ERRORS = {
  completion: { title: WRONG, message: '只能填“是”或“否”，请从下拉列表选择。' },
  unfinished: {
    title: WRONG,
    message: '“是否完成”填“否”的，要写明具体的存在问题和下一步计划，不能只填“无”。',
  },
  length: (least: number, most: number): SpecPrompt => ({
    title: WRONG,
    message: `字数应在${least}到${most}之间。内容过长的请概括后填写，另附材料。`,
  }),
  date: (first: IsoDate, last: IsoDate): SpecPrompt => ({
    title: WRONG,
    message: `请输入${dayText(first)}至${dayText(last)}之间的日期，如 2026-7-3。`,
  }),
  phone: { title: WRONG, message: '联系电话不完整：座机不少于7位，手机为11位。' },
} as const;

export const GUIDE_SHEET = '填报说明';
export const GUIDE_TITLE = '填报说明';

/** The quick start: six lines. */
export function guideLines(kind: SubmissionKind, dueOn: IsoDate | null): readonly string[] {
  const due = dueOn === null ? '按通知规定的时间' : `于${dayText(dueOn)}前`;
  const whatToWrite =
    kind === 'plan'
      ? [
          '逐项填写四个季度的目标：有数量的写截至季度末的累计数，如“累计完成6处”；没有数量的写明阶段成果。',
          '主要负责人、分管负责人填姓名；备注没有的可以不填。',
        ]
      : [
          '逐项填写“完成情况”：写明截至本月底的累计数和做到什么程度。右侧灰色栏是上月所报，仅供参考，不打印。',
          '“是否完成”从下拉列表选“是”或“否”；选“否”的，必须写明“存在问题”和“下一步计划”。',
        ];
  return [
    '只在黄色单元格内填写。其余单元格已锁定，请勿解除保护、增删行列、合并单元格或另建表格。',
    ...whatToWrite,
    '任务需要分解的，在表尾空行填写，序号写“主-27-1”“主-27-2”；原任务行仍须填写。',
    '填好填报时间、填报人、联系电话、负责人签字。标红的是漏填；表格上方“自查”显示“已全部填写”即可报送。',
    `用 Excel、WPS 或 LibreOffice 填写均可，保存后${due}报督查室；不必改文件名。`,
  ];
}
